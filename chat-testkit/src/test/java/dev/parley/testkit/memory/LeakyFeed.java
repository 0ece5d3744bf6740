package dev.parley.testkit.memory;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.testkit.contract.FeedContract;
import dev.parley.testkit.contract.FeedUnderWritersContract;
import dev.parley.testkit.contract.TransactionsContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A feed that takes no part in the transaction, or takes its positions from outside of it. */
final class LeakyFeed implements Feed {
    private final Feed feed;
    private final Map<FeedId, List<FeedEntry>> written;

    private LeakyFeed(Feed feed, Map<FeedId, List<FeedEntry>> written) {
        this.feed = feed;
        this.written = written;
    }

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "keeps one repository's part of what was rolled back",
                        LeakyFeed::keepingWhatWasRolledBack,
                        TransactionsContract.class,
                        "a_write_that_throws_an_exception_keeps_nothing"),
                new Broken(
                        "leaves gaps between positions",
                        LeakyFeed::withPositionsFromASequence,
                        FeedContract.class,
                        "a_rolled_back_event_leaves_no_gap"),
                new Broken(
                        "leaves gaps between positions under load",
                        LeakyFeed::withPositionsFromASequence,
                        FeedUnderWritersContract.class,
                        "sixteen_writers_leave_no_gap_and_messages_in_the_order_of_positions"),
                new Broken(
                        "tells of positions that are not committed",
                        LeakyFeed::keepingWhatWasRolledBack,
                        FeedUnderWritersContract.class,
                        "whoever_polls_never_sees_a_position_appear_before_one_already_seen"));
    }

    /** What was written stays, whatever becomes of the transaction. */
    static Subject keepingWhatWasRolledBack() {
        Map<FeedId, List<FeedEntry>> written = new ConcurrentHashMap<>();
        return Subject.seeing(
                (transaction, stored) -> Port.replaced(stored, Feed.class, feed -> new LeakyFeed(feed, written)));
    }

    /** Positions come from a sequence: those of a rolled-back transaction are never used again. */
    static Subject withPositionsFromASequence() {
        Map<FeedId, AtomicLong> sequences = new ConcurrentHashMap<>();
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Feed.class,
                feed -> Port.broken(Feed.class, feed, "append", (call, given) -> {
                    feed.lock(((List<?>) given[0])
                            .stream().map(event -> ((Event) event).feed()).toList());
                    return ((List<?>) given[0])
                            .stream()
                                    .map(event -> append(transaction.write(), sequences, (Event) event))
                                    .toList();
                })));
    }

    private static FeedEntry append(State state, Map<FeedId, AtomicLong> sequences, Event event) {
        long position = sequences
                .computeIfAbsent(event.feed(), feed -> new AtomicLong())
                .incrementAndGet();
        FeedEntry entry = new FeedEntry(position, event);
        state.feeds = state.feeds.with(event.feed(), position, entry);
        return entry;
    }

    @Override
    public void lock(Collection<FeedId> feeds) {
        feed.lock(feeds);
    }

    @Override
    public List<FeedEntry> append(List<Event> events) {
        feed.lock(events.stream().map(Event::feed).toList());
        List<FeedEntry> entries = new ArrayList<>();
        for (Event event : events) {
            List<FeedEntry> all = written.computeIfAbsent(event.feed(), id -> new CopyOnWriteArrayList<>());
            FeedEntry entry = new FeedEntry(all.size() + 1L, event);
            all.add(entry);
            entries.add(entry);
        }
        return entries;
    }

    @Override
    public List<FeedEntry> read(FeedId id, long after, int limit) {
        return written.getOrDefault(id, List.of()).stream()
                .skip(after)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<FeedId, Long> heads(Collection<FeedId> feeds) {
        return feeds.stream().collect(Collectors.toMap(Function.identity(), id ->
                (long) written.getOrDefault(id, List.of()).size()));
    }
}
