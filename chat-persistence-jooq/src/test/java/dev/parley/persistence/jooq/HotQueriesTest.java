package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked all day, of 100,000 messages in each of the two tables. */
final class HotQueriesTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private static final Set<String> LARGE_TABLES = Set.of(
            "messages",
            "direct_messages",
            "message_reactions",
            "direct_message_reactions",
            "channel_members",
            "thread_followers",
            "direct_message_thread_followers",
            "feed_events",
            "feed_heads",
            "feed_positions",
            "notifications",
            "audit_entries",
            "sessions");
    private static final int PAGE = 50;

    @BeforeAll
    static void fill() {
        BigChat.fill(STORE.source());
    }

    /** With the number of rows of one table that may be looked at for the answer. */
    record Question(String text, int mostRows, Function<Repositories, Object> ask) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Question> questions() {
        return Stream.of(
                        pagesOf(BigChat.channel(0)),
                        pagesOf(BigChat.directMessage(0)),
                        messagesOf(BigChat.channel(0)),
                        messagesOf(BigChat.directMessage(0)),
                        otherThings())
                .flatMap(questions -> questions);
    }

    private static Stream<Question> pagesOf(ConversationId place) {
        Message root = BigChat.message(STORE, place, 49_820);
        MessageId middle = root.id();
        return Stream.of(
                        PageRequest.newest(PAGE),
                        PageRequest.oldest(PAGE),
                        PageRequest.before(middle, PAGE),
                        PageRequest.after(middle, PAGE),
                        PageRequest.around(middle, PAGE))
                .flatMap(page -> Stream.of(
                        new Question(
                                page.direction() + " timeline of " + place,
                                4 * PAGE,
                                stored -> stored.messages().timeline(place, BigChat.user(0), page)),
                        new Question(
                                page.direction() + " replies in " + place,
                                PAGE,
                                stored -> stored.threads().replies(root, BigChat.user(0), page))));
    }

    private static Stream<Question> messagesOf(ConversationId place) {
        Message message = BigChat.message(STORE, place, 49_820);
        return Stream.of(
                new Question("a view in " + place, 10, s -> s.messages().view(message.id(), BigChat.user(0))),
                new Question("a message in " + place, 1, s -> s.messages().find(message.id())),
                new Question(
                        "a client's id",
                        1,
                        s -> s.messages()
                                .findByClientId(
                                        message.author(), message.clientId().orElseThrow())),
                new Question("newest of " + place, 1, s -> s.messages().newest(place)),
                new Question("head of " + place, 1, s -> s.messages().head(place)),
                new Question("revisions in " + place, 1, s -> s.messages().revisions(message.id(), 0, PAGE)),
                new Question("thread in " + place, 10, s -> s.threads().summary(message)),
                new Question("followers in " + place, 10, s -> s.followers().of(message, Optional.empty(), PAGE)),
                new Question(
                        "a thread's marker in " + place, 1, s -> s.followers().readUpTo(message, BigChat.user(0))),
                new Question("reactions in " + place, 10, s -> s.reactions().on(place, message.id())),
                new Question("members of " + place, PAGE, s -> s.memberships().of(place, Optional.empty(), PAGE)),
                new Question("assistants in " + place, 10, s -> s.assistants().in(place)),
                new Question("feed of " + place, PAGE, s -> s.feed().read(FeedId.of(place), 2500, PAGE)));
    }

    private static Stream<Question> otherThings() {
        int conversations = 21;
        int followedThreads = 2_000;
        return Stream.of(
                new Question(
                        "what is unread",
                        conversations * Unread.CAP * 5 / 4,
                        s -> s.readMarkers().unread(BigChat.WORKSPACE, BigChat.user(0), Visibility.usual(false))),
                new Question(
                        "that nothing is unread",
                        followedThreads,
                        s -> s.readMarkers().unread(BigChat.WORKSPACE, BigChat.user(1), Visibility.usual(false))),
                new Question(
                        "notifications",
                        4 * PAGE,
                        s -> s.notifications().of(BigChat.user(0), Set.of(), Optional.empty(), PAGE)),
                new Question(
                        "unread notifications",
                        Notifications.CAP * 2,
                        s -> s.notifications().countUnread(BigChat.user(0), Set.of(BigChat.channel(1)))),
                new Question(
                        "whom a message concerns",
                        4 * PAGE,
                        s -> s.notificationPreferences()
                                .recipients(
                                        BigChat.channel(0),
                                        new Addressed(Set.of(BigChat.user(1)), false),
                                        Optional.empty(),
                                        PAGE)),
                new Question(
                        "which of those that moved are behind",
                        3,
                        s -> s.feedPositions()
                                .behind(
                                        FeedConsumer.NOTIFICATIONS,
                                        List.of(FeedId.of(BigChat.channel(3)), FeedId.of(BigChat.user(0))))),
                new Question(
                        "a page of what is behind",
                        PAGE,
                        s -> s.feedPositions().behind(FeedConsumer.NOTIFICATIONS, Optional.empty(), 20)),
                new Question(
                        "a page of the audit",
                        PAGE,
                        s -> s.auditLog()
                                .ofWorkspace(
                                        BigChat.WORKSPACE,
                                        BigChat.user(0),
                                        Visibility.usual(false),
                                        AuditFilter.ALL,
                                        Optional.empty(),
                                        PAGE)),
                new Question(
                        "what happened to an account",
                        PAGE,
                        s -> s.auditLog().ofAccount(BigChat.user(1), AuditFilter.ALL, Optional.empty(), PAGE)),
                new Question(
                        "what is too old",
                        PAGE,
                        s -> s.retentions()
                                .written(
                                        BigChat.channel(1),
                                        Instant.EPOCH,
                                        Instant.parse("2026-01-01T06:00:00Z"),
                                        PAGE)),
                new Question("a session", 1, s -> s.sessions().findByToken(new TokenHash("00".repeat(32)))),
                new Question(
                        "where something can be purged",
                        2_500,
                        s -> s.retentions().withDeleted(Instant.parse("2100-01-01T00:00:00Z"))),
                new Question(
                        "what can be purged",
                        2_500,
                        s -> s.softDeletions()
                                .findPurgeable(BigChat.channel(1), Instant.parse("2100-01-01T00:00:00Z"), PAGE)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void each_question_is_one_statement_that_finds_its_way_by_an_index(Question question) {
        Statements statements = new Statements();

        STORE.transactions(statements).read(question.ask());

        assertThat(statements.taken()).hasSize(1);
        Plan plan = Plan.of(STORE.source(), statements.taken().get(0), LARGE_TABLES);
        assertThat(plan.scanned()).as(plan.json()).isEmpty();
        assertThat(plan.rowsOfLargestScan()).as(plan.json()).isLessThanOrEqualTo(question.mostRows());
    }
}
