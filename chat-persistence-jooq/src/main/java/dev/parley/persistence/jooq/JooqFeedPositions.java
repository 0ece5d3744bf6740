package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_HEADS;
import static dev.parley.persistence.jooq.generated.Tables.FEED_POSITIONS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.feed.FeedPositions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
    public List<ConversationId> behind(FeedConsumer consumer, Optional<FeedId> after, int limit) {
        return behind(consumer, after.map(FEED_HEADS.FEED_ID::gt).orElse(noCondition()))
                .orderBy(FEED_HEADS.FEED_ID)
                .limit(limit)
                .fetch(Records.mapping(ConversationTables::id));
    }

    @Override
    public List<ConversationId> behind(FeedConsumer consumer, Collection<FeedId> feeds) {
        return behind(consumer, FEED_HEADS.FEED_ID.eq(any(feeds.toArray(FeedId[]::new))))
                .fetch(Records.mapping(ConversationTables::id));
    }

    /** By the keys of the feeds, in whose order they are passed on, so that a part of the answer is a part of the way. */
    private SelectConditionStep<Record2<Boolean, UUID>> behind(FeedConsumer consumer, Condition which) {
        Field<UUID> feed = FEED_HEADS.FEED_ID.coerce(UUID.class);
        PlaceTable channels = ConversationTables.CHANNEL.places();
        PlaceTable directMessages = ConversationTables.DIRECT_MESSAGE.places();
        return sql.select(field(directMessages.id().isNotNull()), feed)
                .from(FEED_HEADS)
                .leftJoin(FEED_POSITIONS)
                .on(FEED_POSITIONS.FEED_ID.eq(FEED_HEADS.FEED_ID))
                .and(FEED_POSITIONS.CONSUMER.eq(consumer))
                .leftJoin(channels.table())
                .on(channels.id().eq(feed))
                .leftJoin(directMessages.table())
                .on(directMessages.id().eq(feed))
                .where(FEED_HEADS.HEAD.gt(coalesce(FEED_POSITIONS.POSITION, inline(0L))))
                .and(channels.id().isNotNull().or(directMessages.id().isNotNull()))
                .and(which);
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
