package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_RETENTIONS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_RETENTIONS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** The conversations in which something may be too old. */
final class DueConversations {
    private static final Field<UUID> ID = field("id", UUID.class);
    private static final Field<WorkspaceId> WORKSPACE = field("workspace", CHANNELS.WORKSPACE_ID.getDataType());
    private static final Field<Boolean> DIRECT = field("direct", Boolean.class);
    private static final Field<Boolean> GONE = field("gone", Boolean.class);
    private static final Field<Integer> DAYS = field("days", Integer.class);

    private final DSLContext sql;

    DueConversations(DSLContext sql) {
        this.sql = sql;
    }

    List<Due> after(Instant now, Instant deletedBefore, Optional<ConversationId> after, int limit) {
        Function<PlaceTable, Condition> which =
                places -> after.map(last -> places.id().gt(last.value())).orElse(noCondition());
        return sql.fetch(channels(deletedBefore, which)
                        .orderBy(PlaceTable.CHANNEL.id())
                        .limit(limit)
                        .unionAll(directMessages(deletedBefore, which)
                                .orderBy(PlaceTable.DIRECT_MESSAGE.id())
                                .limit(limit))
                        .orderBy(ID)
                        .limit(limit))
                .map(row -> due(row, now));
    }

    Optional<Due> find(Instant now, Instant deletedBefore, ConversationId conversation) {
        Function<PlaceTable, Condition> which = places -> places.id().eq(conversation.value());
        return sql.fetchOptional(
                        ConversationTables.of(conversation).direct()
                                ? directMessages(deletedBefore, which)
                                : channels(deletedBefore, which))
                .map(row -> due(row, now));
    }

    private static SelectConditionStep<Record> channels(Instant deletedBefore, Function<PlaceTable, Condition> which) {
        Condition gone = CHANNELS.DELETED_AT.lt(deletedBefore).or(WORKSPACES.DELETED_AT.lt(deletedBefore));
        Field<Integer> days = coalesce(CHANNEL_RETENTIONS.DAYS, WORKSPACE_RETENTIONS.DAYS);
        return DSL.select(columns(PlaceTable.CHANNEL, false, gone, days))
                .from(CHANNELS)
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(CHANNELS.WORKSPACE_ID))
                .leftJoin(CHANNEL_RETENTIONS)
                .on(CHANNEL_RETENTIONS.CHANNEL_ID.eq(CHANNELS.ID))
                .leftJoin(WORKSPACE_RETENTIONS)
                .on(WORKSPACE_RETENTIONS.WORKSPACE_ID.eq(CHANNELS.WORKSPACE_ID))
                .where(which.apply(PlaceTable.CHANNEL))
                .andNot(PlaceTable.CHANNEL.isHeld())
                .and(gone.or(days.isNotNull()));
    }

    private static SelectConditionStep<Record> directMessages(
            Instant deletedBefore, Function<PlaceTable, Condition> which) {
        PlaceTable places = PlaceTable.DIRECT_MESSAGE;
        Condition gone = WORKSPACES.DELETED_AT.lt(deletedBefore);
        return DSL.select(columns(places, true, gone, WORKSPACE_RETENTIONS.DAYS))
                .from(places.table())
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(places.workspace()))
                .leftJoin(WORKSPACE_RETENTIONS)
                .on(WORKSPACE_RETENTIONS.WORKSPACE_ID.eq(places.workspace()))
                .where(which.apply(places))
                .andNot(places.isHeld())
                .and(gone.or(WORKSPACE_RETENTIONS.DAYS.isNotNull()));
    }

    private static List<Field<?>> columns(PlaceTable places, boolean direct, Condition gone, Field<Integer> days) {
        return List.of(
                places.id().as(ID),
                places.workspace().as(WORKSPACE),
                inline(direct).as(DIRECT),
                coalesce(field(gone), inline(false)).as(GONE),
                days.as(DAYS));
    }

    private static Due due(Record row, Instant now) {
        Instant before = row.get(GONE) ? now : now.minus(new Retention(row.get(DAYS)).duration());
        return new Due(ConversationTables.id(row.get(DIRECT), row.get(ID)), row.get(WORKSPACE), before);
    }
}
