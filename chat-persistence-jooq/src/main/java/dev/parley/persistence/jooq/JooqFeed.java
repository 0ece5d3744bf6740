package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_EVENTS;
import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static org.jooq.impl.DSL.any;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

final class JooqFeed implements Feed {
    private final DSLContext sql;
    private final FeedHeads heads;
    private final Set<FeedId> moved = new HashSet<>();

    JooqFeed(DSLContext sql) {
        this.sql = sql;
        this.heads = new FeedHeads(sql);
    }

    /** Those to which anything was appended. */
    Set<FeedId> moved() {
        return moved;
    }

    @Override
    public void lock(Collection<FeedId> feeds) {
        heads.lock(feeds);
    }

    @Override
    public List<FeedEntry> append(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        events.forEach(event -> moved.add(event.feed()));
        Map<FeedId, Long> next = heads.advance(events.stream().map(Event::feed).toList());
        List<FeedEntry> entries = new ArrayList<>(events.size());
        for (Event event : events) {
            entries.add(new FeedEntry(next.merge(event.feed(), 1L, Long::sum), event));
        }
        Chunks.of(entries).forEach(chunk -> FeedColumns.insert(sql, chunk));
        return entries;
    }

    @Override
    public List<FeedEntry> read(FeedId feed, long after, int limit) {
        return sql.select(FeedColumns.LIST)
                .from(FEED_EVENTS)
                .where(FEED_EVENTS.FEED_ID.eq(feed))
                .and(FEED_EVENTS.POSITION.gt(after))
                .orderBy(FEED_EVENTS.POSITION)
                .limit(limit)
                .fetch(FeedColumns::read);
    }

    @Override
    public Map<FeedId, Long> heads(Collection<FeedId> feeds) {
        Map<FeedId, Long> heads = new HashMap<>();
        feeds.forEach(feed -> heads.put(feed, 0L));
        heads.putAll(sql.select(FEED_HEADS.FEED_ID, FEED_HEADS.HEAD)
                .from(FEED_HEADS)
                .where(FEED_HEADS.FEED_ID.eq(any(feeds.toArray(FeedId[]::new))))
                .fetchMap(FEED_HEADS.FEED_ID, FEED_HEADS.HEAD));
        return heads;
    }
}
