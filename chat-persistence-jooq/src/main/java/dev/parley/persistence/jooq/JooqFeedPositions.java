package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static dev.parley.persistence.jooq.generated.Tables.FEED_POSITIONS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.feed.FeedPositions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/**
 * The row of consumer and feed is what is taken, not the feed's head: whoever posts never waits for those who follow.
 */
final class JooqFeedPositions implements FeedPositions {
    private final DSLContext sql;

    JooqFeedPositions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ConversationId> behind(FeedConsumer consumer, int limit) {
        return sql.fetch(behind(ConversationTables.CHANNEL, consumer)
                        .unionAll(behind(ConversationTables.DIRECT_MESSAGE, consumer))
                        .limit(limit))
                .map(Records.mapping(ConversationTables::id));
    }

    private static SelectConditionStep<Record2<Boolean, UUID>> behind(
            ConversationTables tables, FeedConsumer consumer) {
        PlaceTable places = tables.places();
        return select(inline(tables.direct()), places.id())
                .from(places.table())
                .join(FEED_HEADS)
                .on(FEED_HEADS.FEED_ID.coerce(UUID.class).eq(places.id()))
                .leftJoin(FEED_POSITIONS)
                .on(FEED_POSITIONS.FEED_ID.eq(FEED_HEADS.FEED_ID))
                .and(FEED_POSITIONS.CONSUMER.eq(consumer))
                .where(FEED_HEADS.HEAD.gt(coalesce(FEED_POSITIONS.POSITION, inline(0L))));
    }

    @Override
    public Optional<Long> take(FeedConsumer consumer, FeedId feed) {
        Optional<Long> position = sql.select(FEED_POSITIONS.POSITION)
                .from(FEED_POSITIONS)
                .where(isOf(consumer, feed))
                .forUpdate()
                .skipLocked()
                .fetchOptional(FEED_POSITIONS.POSITION);
        return position.or(() -> begin(consumer, feed));
    }

    /** Nothing is given when the row is there: then it was another's a moment ago. */
    private Optional<Long> begin(FeedConsumer consumer, FeedId feed) {
        return sql.insertInto(FEED_POSITIONS)
                .set(FEED_POSITIONS.CONSUMER, consumer)
                .set(FEED_POSITIONS.FEED_ID, feed)
                .set(FEED_POSITIONS.POSITION, 0L)
                .onConflictDoNothing()
                .returningResult(FEED_POSITIONS.POSITION)
                .fetchOptional(FEED_POSITIONS.POSITION);
    }

    @Override
    public void advance(FeedConsumer consumer, FeedId feed, long position) {
        sql.update(FEED_POSITIONS)
                .set(FEED_POSITIONS.POSITION, position)
                .where(isOf(consumer, feed))
                .execute();
    }

    private static Condition isOf(FeedConsumer consumer, FeedId feed) {
        return FEED_POSITIONS.CONSUMER.eq(consumer).and(FEED_POSITIONS.FEED_ID.eq(feed));
    }
}
