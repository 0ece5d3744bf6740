package dev.parley.testkit.memory;

import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.feed.FeedPositions;
import dev.parley.testkit.contract.FeedPositionsContract;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Ways in which those who follow the feeds may do things twice or never. */
final class BrokenPositions {
    private BrokenPositions() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "keeps the position of what was rolled back",
                        BrokenPositions::keepingPositionsOfWhatFailed,
                        FeedPositionsContract.class,
                        "a_position_goes_back_with_what_was_done_when_it_fails"),
                new Broken(
                        "has one position for all consumers",
                        BrokenPositions::sharingPositions,
                        FeedPositionsContract.class,
                        "consumers_do_not_know_of_each_other"),
                new Broken(
                        "lets everybody begin at the beginning",
                        BrokenPositions::beginningAnew,
                        FeedPositionsContract.class,
                        "of_two_who_follow_at_once_one_does_each_thing"));
    }

    /** The position is outside of the transaction, so what it counts as done may never have been. */
    static Subject keepingPositionsOfWhatFailed() {
        Map<FeedId, Long> kept = new ConcurrentHashMap<>();
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                FeedPositions.class,
                positions -> Port.broken(
                        FeedPositions.class,
                        Port.broken(FeedPositions.class, positions, "advance", (call, given) -> {
                            kept.put((FeedId) given[1], (Long) given[2]);
                            return call.with(given);
                        }),
                        "take",
                        (call, given) -> Optional.of(kept.getOrDefault((FeedId) given[1], 0L)))));
    }

    /** Who comes second finds everything done. */
    static Subject sharingPositions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                FeedPositions.class,
                positions -> Port.broken(FeedPositions.class, positions, "advance", (call, given) -> {
                    for (FeedConsumer consumer : FeedConsumer.values()) {
                        call.with(consumer, given[1], given[2]);
                    }
                    return true; // What a method without a result gives does not matter.
                })));
    }

    /** Whoever takes a feed does all of it again. */
    static Subject beginningAnew() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                FeedPositions.class,
                positions -> Port.broken(FeedPositions.class, positions, "take", (call, given) -> Optional.of(0L))));
    }
}
