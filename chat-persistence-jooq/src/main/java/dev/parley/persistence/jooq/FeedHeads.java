package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;

import dev.parley.domain.model.feed.FeedId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * The heads of feeds, whose row locks put the transactions that change a feed one after the other. All transactions take
 * them in the same order, so that none waits for another that waits for it.
 */
final class FeedHeads {
    private static final Comparator<FeedId> ORDER = Comparator.comparing(FeedId::value, UuidOrder.ASCENDING);

    private final DSLContext sql;
    private final Set<FeedId> held = new HashSet<>();

    FeedHeads(DSLContext sql) {
        this.sql = sql;
    }

    void lock(Collection<FeedId> feeds) {
        List<FeedId> wanted = feeds.stream()
                .filter(feed -> !held.contains(feed))
                .distinct()
                .sorted(ORDER)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        // One is there almost always. Of several, those that are not there must be made before any is taken.
        if (wanted.size() > 1 || !take(wanted)) {
            create(wanted);
            take(wanted);
        }
        held.addAll(wanted);
    }

    private void create(List<FeedId> feeds) {
        var insert = sql.insertInto(FEED_HEADS).columns(FEED_HEADS.FEED_ID);
        for (FeedId feed : feeds) {
            insert = insert.values(feed);
        }
        insert.onConflict(FEED_HEADS.FEED_ID).doNothing().execute();
    }

    private boolean take(List<FeedId> feeds) {
        return sql.select(FEED_HEADS.FEED_ID)
                        .from(FEED_HEADS)
                        .where(FEED_HEADS.FEED_ID.eq(any(feeds.toArray(FeedId[]::new))))
                        .orderBy(FEED_HEADS.FEED_ID)
                        .forUpdate()
                        .execute()
                == feeds.size();
    }

    /** By as many steps as each feed is named; gives the heads as they were. One statement, which takes them in order. */
    Map<FeedId, Long> advance(List<FeedId> steps) {
        Map<FeedId, Long> counts = new TreeMap<>(ORDER);
        steps.forEach(feed -> counts.merge(feed, 1L, Long::sum));
        var insert = sql.insertInto(FEED_HEADS).columns(FEED_HEADS.FEED_ID, FEED_HEADS.HEAD);
        for (Map.Entry<FeedId, Long> count : counts.entrySet()) {
            insert = insert.values(count.getKey(), count.getValue());
        }
        Map<FeedId, Long> heads = insert.onConflict(FEED_HEADS.FEED_ID)
                .doUpdate()
                .set(FEED_HEADS.HEAD, FEED_HEADS.HEAD.plus(excluded(FEED_HEADS.HEAD)))
                .returningResult(FEED_HEADS.FEED_ID, FEED_HEADS.HEAD)
                .fetchMap(FEED_HEADS.FEED_ID, FEED_HEADS.HEAD);
        held.addAll(steps);
        counts.forEach((feed, count) -> heads.merge(feed, -count, Long::sum));
        return heads;
    }
}
