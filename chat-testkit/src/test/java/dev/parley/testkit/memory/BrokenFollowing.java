package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.user.UserId;
import dev.parley.testkit.contract.FollowersContract;
import dev.parley.testkit.contract.UnreadThreadsContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ways in which a store may get wrong who follows a thread. */
final class BrokenFollowing {
    private BrokenFollowing() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "forgets who stopped following",
                        BrokenFollowing::forgettingWhoStopped,
                        FollowersContract.class,
                        "whoever_stopped_is_not_enlisted_but_may_follow_again"),
                new Broken(
                        "moves markers of threads back",
                        BrokenFollowing::movingMarkersBack,
                        FollowersContract.class,
                        "markers_move_forward_and_back_for_followers_only"),
                new Broken(
                        "tells of threads that are read",
                        BrokenFollowing::tellingOfReadThreads,
                        UnreadThreadsContract.class,
                        "threads_that_are_read_or_not_followed_are_not_told"));
    }

    /** Whoever stopped following is drawn in again like anybody. */
    static Subject forgettingWhoStopped() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Followers.class,
                followers -> Port.broken(Followers.class, followers, "enlist", (call, given) -> {
                    ((Set<?>) given[1])
                            .forEach(user -> followers.follow((Message) given[0], (UserId) user, (MessageId) given[2]));
                    return call.with(given);
                })));
    }

    /** Every thread that anybody ever followed is told of, whatever is unread in it. */
    static Subject tellingOfReadThreads() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ReadMarkers.class,
                markers -> Port.broken(
                        ReadMarkers.class,
                        markers,
                        "unread",
                        (call, given) -> new Backlog(
                                ((Backlog) call.with(given)).conversations(),
                                threads(transaction.read(), (UserId) given[1])))));
    }

    private static List<UnreadThread> threads(State state, UserId user) {
        return state.threadsOf
                .values(user)
                .flatMap(root -> state.followers.find(root, user).stream())
                .map(following -> new UnreadThread(following.conversation(), following.root(), 0, 0))
                .toList();
    }

    /** Whichever device speaks last decides where the marker is. */
    static Subject movingMarkersBack() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Followers.class,
                followers -> Port.broken(
                        Followers.class,
                        followers,
                        "advance",
                        (call, given) -> followers.rewind((Message) given[0], (UserId) given[1], (MessageId) given[2])
                                || (boolean) call.with(given))));
    }
}
