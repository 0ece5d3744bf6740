package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.testkit.contract.FollowersContract;
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
                        "markers_move_forward_and_back_for_followers_only"));
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
