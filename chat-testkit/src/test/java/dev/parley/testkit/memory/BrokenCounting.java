package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.message.Threads;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.UserId;
import dev.parley.testkit.contract.CountsContract;
import dev.parley.testkit.contract.ReadMarkersContract;
import dev.parley.testkit.contract.StuckBadgesContract;
import dev.parley.testkit.contract.ThreadsContract;
import dev.parley.testkit.contract.UnreadContract;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ways in which a store may count messages wrongly. */
final class BrokenCounting {
    private BrokenCounting() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "counts one's own messages as unread",
                        BrokenCounting::countingOnesOwnAsUnread,
                        UnreadContract.class,
                        "ones_own_messages_notices_and_deleted_ones_are_not_unread"),
                new Broken(
                        "counts deleted messages as unread",
                        BrokenCounting::countingDeletedAsUnread,
                        CountsContract.class,
                        "counts_are_right_after_each_step_of_a_root"),
                new Broken(
                        "moves read markers back",
                        BrokenCounting::movingMarkersBack,
                        ReadMarkersContract.class,
                        "a_marker_moves_forward_and_never_back_by_itself"),
                new Broken(
                        "counts deleted replies",
                        BrokenCounting::countingDeletedReplies,
                        ThreadsContract.class,
                        "deleted_replies_are_neither_shown_nor_counted"),
                new Broken(
                        "keeps mentions that an edit took away",
                        BrokenCounting::keepingMentions,
                        StuckBadgesContract.class,
                        "no_badge_gets_stuck_whatever_happens_to_a_message"),
                new Broken(
                        "leaves the markers of threads behind when one comes back",
                        BrokenCounting::forgettingThreadsOnReturn,
                        StuckBadgesContract.class,
                        "no_badge_gets_stuck_whenever_one_is_away"),
                new Broken(
                        "forgets to count again what is marked unread in a thread",
                        BrokenCounting::ignoringRewindsOfThreads,
                        StuckBadgesContract.class,
                        "no_badge_gets_stuck_in_any_random_course_of_things"));
    }

    /** What one said oneself is unread too. */
    static Subject countingOnesOwnAsUnread() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ReadMarkers.class,
                markers -> Port.broken(ReadMarkers.class, markers, "unread", (call, given) -> {
                    UserId user = (UserId) given[1];
                    return changed((Backlog) call.with(given), unread -> withOwn(transaction.read(), unread, user));
                })));
    }

    private static Backlog changed(Backlog backlog, UnaryOperator<Unread> change) {
        return new Backlog(backlog.conversations().stream().map(change).toList(), backlog.threads());
    }

    private static Unread withOwn(State state, Unread unread, UserId user) {
        MessageId marker = state.participants
                .find(unread.conversation(), user)
                .map(Participation::readUpTo)
                .orElse(MessageId.NONE);
        long own = References.log(state, unread.conversation())
                .livingAfter(marker)
                .filter(message -> message.author().equals(user))
                .count();
        return new Unread(unread.conversation(), unread.messages() + (int) own, unread.mentions());
    }

    /** Whichever device speaks last decides where the read marker is. */
    static Subject movingMarkersBack() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ReadMarkers.class,
                markers -> Port.broken(ReadMarkers.class, markers, "advance", (call, given) -> {
                    markers.rewind((ConversationId) given[0], (UserId) given[1], (MessageId) given[2]);
                    return call.with(given);
                })));
    }

    /** A thread's summary counts deleted replies. */
    static Subject countingDeletedReplies() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Threads.class,
                threads -> Port.broken(Threads.class, threads, "summary", (call, given) -> {
                    Message root = (Message) given[0];
                    List<Message> replies = References.log(transaction.read(), root.conversation())
                            .all()
                            .values()
                            .filter(message -> message.parent().equals(Optional.of(root.id())))
                            .toList();
                    return new ThreadSummary(
                            replies.size(),
                            replies.stream().map(Message::createdAt).max(Comparator.naturalOrder()));
                })));
    }

    /** Deleted messages are still unread. */
    static Subject countingDeletedAsUnread() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ReadMarkers.class,
                markers -> Port.broken(
                        ReadMarkers.class,
                        markers,
                        "unread",
                        (call, given) -> changed(
                                (Backlog) call.with(given), unread -> withDeleted(transaction.read(), unread)))));
    }

    private static Unread withDeleted(State state, Unread unread) {
        long deleted = References.log(state, unread.conversation())
                .all()
                .values()
                .filter(Message::isDeleted)
                .count();
        return new Unread(unread.conversation(), unread.messages() + (int) deleted, unread.mentions());
    }

    /** Whoever was mentioned once stays mentioned. */
    static Subject keepingMentions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(Messages.class, messages, "edit", (call, given) -> {
                    Message edited = (Message) given[0];
                    Message before = messages.find(edited.id()).orElseThrow();
                    Set<UserId> mentions = new HashSet<>(edited.mentions());
                    mentions.addAll(before.mentions());
                    return call.with(
                            before.edited(edited.content().orElseThrow(), mentions, before.createdAt()), given[1]);
                })));
    }

    /** Whoever comes back finds in threads all that was said meanwhile. */
    static Subject forgettingThreadsOnReturn() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships -> Port.broken(Memberships.class, memberships, "join", (call, given) -> {
                    State state = transaction.read();
                    var followers = state.followers;
                    Object joined = call.with(given);
                    state.followers = followers;
                    return joined;
                })));
    }

    static Subject ignoringRewindsOfThreads() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Followers.class,
                followers -> Port.broken(Followers.class, followers, "rewind", (call, given) -> false)));
    }
}
