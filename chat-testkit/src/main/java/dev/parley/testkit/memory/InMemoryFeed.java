package dev.parley.testkit.memory;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class InMemoryFeed implements Feed {
    private final Transaction transaction;

    InMemoryFeed(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void lock(Collection<FeedId> feeds) {
        transaction.lock(feeds);
    }

    @Override
    public List<FeedEntry> append(List<Event> events) {
        State state = transaction.write();
        transaction.lock(events.stream().map(Event::feed).toList());
        List<FeedEntry> entries = new ArrayList<>();
        for (Event event : events) {
            FeedEntry entry = new FeedEntry(head(event.feed()) + 1, event);
            state.feeds = state.feeds.with(event.feed(), entry.position(), entry);
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    @Override
    public List<FeedEntry> read(FeedId feed, long after, int limit) {
        return transaction.read().feeds.row(feed).after(after).limit(limit).toList();
    }

    @Override
    public Map<FeedId, Long> heads(Collection<FeedId> feeds) {
        Map<FeedId, Long> heads = new HashMap<>();
        feeds.forEach(feed -> heads.put(feed, head(feed)));
        return Map.copyOf(heads);
    }

    /** Positions have no gaps, so there are as many as the highest. */
    private long head(FeedId feed) {
        return transaction.read().feeds.row(feed).size();
    }
}
