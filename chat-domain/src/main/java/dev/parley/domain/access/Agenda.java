package dev.parley.domain.access;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which feeds a follower turns to next: those that it was told of, and now and then, page by page, all that are behind.
 * That costs a look at every feed, so it is not done for each change. Those that could not be followed rest for a while,
 * longer each time, since they would keep the others waiting.
 */
final class Agenda {
    private static final int PAGE = 100;
    private static final int MOST_MOVED = 10_000;
    /** Many more than a page, since the feeds of users are told as well, and cost next to nothing. */
    private static final int MOST_TOLD = 1000;

    private static final Duration BETWEEN_WALKS = Duration.ofSeconds(5);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 9;

    private final FeedConsumer consumer;
    private final Set<FeedId> moved = ConcurrentHashMap.newKeySet();
    private final Map<ConversationId, Rest> resting = new HashMap<>();
    private Optional<FeedId> passed = Optional.empty();
    private boolean walking;
    private Instant lastWalk = Instant.EPOCH;

    Agenda(FeedConsumer consumer) {
        this.consumer = consumer;
    }

    /** For any thread. What there is no room for is found by walking. */
    void add(Collection<FeedId> feeds) {
        if (moved.size() < MOST_MOVED) {
            moved.addAll(feeds);
        }
    }

    /** Nothing is known of what was told before: everything is looked at again. */
    void forget() {
        walking = false;
        lastWalk = Instant.EPOCH;
    }

    List<ConversationId> next(Transactions transactions, Instant now) {
        List<FeedId> told = moved.stream().limit(MOST_TOLD).toList();
        moved.removeAll(told);
        List<ConversationId> next = new ArrayList<>();
        if (!told.isEmpty()) {
            next.addAll(transactions.read(store -> store.feedPositions().behind(consumer, told)));
        }
        boolean isDue = Duration.between(lastWalk, now).abs().compareTo(BETWEEN_WALKS) >= 0;
        if (walking || told.isEmpty() || isDue) {
            next.addAll(walk(transactions, now));
        }
        return next.stream().distinct().filter(feed -> !isResting(feed, now)).toList();
    }

    private List<ConversationId> walk(Transactions transactions, Instant now) {
        if (!walking) {
            passed = Optional.empty();
            lastWalk = now;
        }
        // Nothing is noted inside, since a transaction may run again.
        List<ConversationId> page =
                transactions.read(store -> store.feedPositions().behind(consumer, passed, PAGE));
        walking = page.size() == PAGE;
        passed = page.isEmpty() ? passed : Optional.of(FeedId.of(page.get(page.size() - 1)));
        return page;
    }

    boolean hasMore() {
        return walking || !moved.isEmpty();
    }

    void followed(ConversationId feed) {
        resting.remove(feed);
    }

    void failed(ConversationId feed, Instant now) {
        int before = Optional.ofNullable(resting.get(feed)).map(Rest::failures).orElse(0);
        Duration rest = SHORTEST_REST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        resting.put(feed, new Rest(before + 1, now.plus(rest)));
    }

    private boolean isResting(ConversationId feed, Instant now) {
        return Optional.ofNullable(resting.get(feed))
                .filter(rest -> now.isBefore(rest.until()))
                .isPresent();
    }

    private record Rest(int failures, Instant until) {}
}
