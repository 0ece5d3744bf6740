package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Policy;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.Offboarding;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.retention.Purging;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Erasing what is old while people write and place legal holds. */
final class PurgingUnderWritersTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private static final int OLD = 2_000;

    private final Transactions transactions = STORE.transactions();
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final SequentialIds ids = new SequentialIds(System.nanoTime() / 1_000_000, System.nanoTime());
    private final Chat chat =
            Chat.over(new Chat.Adapters(transactions, new PlainPasswordHasher(), new SequentialTokens(), clock, ids));
    private final Actor ada = register("ada-" + ids.next());
    private final Workspace workspace = chat.keepingWorkspaces().found(ada, new WorkspaceName("Engines"));
    private final ChannelId general = chat.keepingChannels()
            .list(ada, workspace.id(), Optional.empty(), 1)
            .items()
            .getFirst()
            .id();

    @Test
    void posts_go_through_while_old_messages_are_erased() {
        List<Message> old = fill();
        chat.keepingRetention().set(ada, workspace.id(), Optional.of(new Retention(7)));
        clock.advance(Duration.ofDays(8));

        CompletableFuture<Void> purge = CompletableFuture.runAsync(this::purge);
        List<Message> posted = new ArrayList<>();
        while (!purge.isDone()) {
            posted.add(post("meanwhile " + posted.size()));
        }
        purge.join();

        assertThat(posted).hasSizeGreaterThan(5);
        assertThat(unpurged())
                .containsExactlyElementsOf(posted.stream().map(Message::id).toList());
        assertThat(old).hasSize(OLD);
    }

    @Test
    void a_legal_hold_that_is_being_placed_comes_before_the_purge() {
        Message evidence = post("evidence");

        CompletableFuture<List<Message>> erased = transactions.write(stored -> {
            stored.channels().hold(general, true);
            CompletableFuture<List<Message>> erasing = CompletableFuture.supplyAsync(() -> transactions.write(other -> {
                other.feed().lock(List.of(FeedId.of(general)));
                return other.softDeletions().erase(List.of(evidence), new Deletion(clock.instant(), Optional.empty()));
            }));
            while (!erasing.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return erasing;
        });

        assertThat(erased.join()).isEmpty();
        assertThat(unpurged()).containsExactly(evidence.id());
    }

    @Test
    void two_servers_that_are_cut_off_again_and_again_erase_everything_once() {
        fill();
        chat.keepingRetention().set(ada, workspace.id(), Optional.of(new Retention(7)));
        clock.advance(Duration.ofDays(8));

        List<CompletableFuture<Integer>> servers = Stream.of(1, 2)
                .map(server -> CompletableFuture.supplyAsync(this::purgeStartingAnew))
                .toList();
        for (int left = OLD; left > 0; left = countUnpurged()) {
            STORE.disconnectAll();
            while (countUnpurged() == left) {
                Thread.onSpinWait(); // until they have come on
            }
        }
        int crashes = servers.stream().mapToInt(CompletableFuture::join).sum();

        assertThat(crashes).isPositive();
        assertThat(unpurged()).isEmpty();
        assertThat(STORE.sql()
                        .fetch(
                                "SELECT message_id FROM feed_events WHERE feed_id = ? AND kind = 'message.purged'",
                                general.value()))
                .hasSize(OLD)
                .doesNotHaveDuplicates();
        assertThat(STORE.sql()
                        .fetchSingle(
                                "SELECT sum(detail_values[1]::int)::int FROM audit_entries"
                                        + " WHERE channel_id = ? AND action = 'messages.purged'",
                                general.value())
                        .get(0, Integer.class))
                .isEqualTo(OLD);
    }

    /** Through a connection that nobody has cut off. */
    private int countUnpurged() {
        return DSL.using(STORE.source(), SQLDialect.POSTGRES)
                .fetchSingle(
                        "SELECT count(*)::int FROM messages WHERE channel_id = ? AND purged_at IS NULL",
                        general.value())
                .get(0, Integer.class);
    }

    /** What a server remembers of the walk is lost with it. Gives how often that happened. */
    private int purgeStartingAnew() {
        int crashes = 0;
        boolean more = true;
        while (more) {
            Purging purging = new Purging(new Environment(transactions, clock, ids, new Policy()), Chat.RESTORE_WINDOW);
            try {
                while (more) {
                    more = purging.step();
                }
            } catch (RuntimeException cutOff) {
                crashes++;
            }
        }
        return crashes;
    }

    @Test
    void what_somebody_is_posting_while_they_are_purged_goes_too() {
        Actor ben = register("ben-" + ids.next());
        chat.managingMembers().put(ada, workspace.id(), ben.user(), Role.MEMBER);
        ConversationId direct = chat.messagingDirectly()
                .open(ben, workspace.id(), Set.of(ada.user()))
                .channel()
                .id();

        CompletableFuture<Offboarding.Purged> purged = transactions.write(stored -> {
            stored.feed().lock(List.of(FeedId.of(direct)));
            stored.messages()
                    .append(List.of(NewMessage.posted(direct, ben.user(), new Content("psst"), clock.instant())));
            CompletableFuture<Offboarding.Purged> purging =
                    CompletableFuture.supplyAsync(() -> chat.offboarding().purge(ben, ben.user()));
            while (!purging.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return purging;
        });

        assertThat(purged.join()).isEqualTo(new Offboarding.Purged(1, 0));
    }

    @Test
    void a_retention_that_is_lengthened_waits_for_what_is_being_erased_because_of_the_old_one() {
        chat.keepingRetention().set(ada, workspace.id(), Optional.of(new Retention(7)));

        CompletableFuture<Boolean> lengthened = transactions.write(stored -> {
            stored.retentions().due(clock.instant(), clock.instant(), general);
            CompletableFuture<Boolean> lengthening = CompletableFuture.supplyAsync(() -> transactions.write(
                    other -> other.retentions().set(workspace.id(), Optional.of(new Retention(30)))));
            while (!lengthening.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(lengthening).isNotDone();
            return lengthening;
        });

        assertThat(lengthened.join()).isTrue();
    }

    @Test
    void whoever_is_going_founds_nothing_at_the_same_time() {
        Actor ben = register("ben-" + ids.next());

        CompletableFuture<Workspace> founded = transactions.write(stored -> {
            stored.feed().lock(List.of(FeedId.of(ben.user())));
            stored.users().update(stored.users().find(ben.user()).orElseThrow().anonymised(clock.instant()));
            CompletableFuture<Workspace> founding = CompletableFuture.supplyAsync(
                    () -> chat.keepingWorkspaces().found(ben, new WorkspaceName("Nobody's")));
            while (!founding.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            return founding;
        });

        assertThatThrownBy(founded::join).hasCauseInstanceOf(NotFound.class);
    }

    private void purge() {
        while (chat.purging().step()) {
            Thread.onSpinWait();
        }
    }

    private static boolean somebodyWaits() {
        return STORE.sql()
                        .fetch("SELECT FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                        .size()
                > 0;
    }

    private List<Message> fill() {
        Instant begin = clock.instant();
        List<NewMessage> drafts = IntStream.range(0, OLD)
                .mapToObj(n -> NewMessage.posted(
                        general, ada.user(), new Content("old " + n), begin.plusNanos(1_000L * (n + 1))))
                .toList();
        return transactions.write(stored -> {
            stored.feed().lock(List.of(FeedId.of(general)));
            return stored.messages().append(drafts);
        });
    }

    private List<MessageId> unpurged() {
        Instant end = Instant.parse("2100-01-01T00:00:00Z");
        return transactions
                .<List<Message>>read(stored -> stored.retentions().written(general, Instant.EPOCH, end, 100_000))
                .stream()
                .map(Message::id)
                .toList();
    }

    private Message post(String text) {
        return chat.messaging()
                .post(ada, PostMessage.of(general, new Content(text)))
                .message()
                .message();
    }

    private Actor register(String name) {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username(name),
                        new Email(name + "@example.org"),
                        new Password(Samples.PASSWORD),
                        Optional.empty()))
                .id());
    }
}
