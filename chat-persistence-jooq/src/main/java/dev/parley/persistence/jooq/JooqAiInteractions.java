package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.AI_INTERACTIONS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;

final class JooqAiInteractions implements AiInteractions {
    /** As literals, like the index of the queue has them: no plan with parameters could use it. */
    private static final Condition IS_OPEN =
            AI_INTERACTIONS.OUTCOME.in(literal(AiOutcome.WAITING), literal(AiOutcome.ASKING));

    private static final Field<Integer> HOW_MANY = field("how_many", Integer.class);

    private final DSLContext sql;

    JooqAiInteractions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(AiInteraction asked) {
        return sql.insertInto(AI_INTERACTIONS)
                        .set(AiColumns.row(sql, asked))
                        .onConflict(AI_INTERACTIONS.MESSAGE_ID, AI_INTERACTIONS.ASSISTANT_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public int countOpen(WorkspaceId workspace) {
        return sql.fetchCount(
                AI_INTERACTIONS, AI_INTERACTIONS.WORKSPACE_ID.eq(workspace).and(IS_OPEN));
    }

    @Override
    public int countOpen(WorkspaceId workspace, UserId asker) {
        return sql.fetchCount(
                AI_INTERACTIONS,
                AI_INTERACTIONS.WORKSPACE_ID.eq(workspace),
                AI_INTERACTIONS.USER_ID.eq(asker),
                IS_OPEN);
    }

    @Override
    public Optional<AiInteraction> take(Instant now, Instant until) {
        var busy = underWay(now);
        return sql.select(AiColumns.LIST)
                .from(AI_INTERACTIONS)
                .leftJoin(busy)
                .on(busy.field(AI_INTERACTIONS.WORKSPACE_ID).eq(AI_INTERACTIONS.WORKSPACE_ID))
                .where(IS_OPEN)
                // Of the row itself, so that it is looked at again when another took it a moment ago.
                .and(AI_INTERACTIONS.TAKEN_UNTIL.isNull().or(AI_INTERACTIONS.TAKEN_UNTIL.le(now)))
                .and(noneIsUnderWayThere(now))
                .orderBy(coalesce(busy.field(HOW_MANY), inline(0)), AI_INTERACTIONS.MESSAGE_ID, AI_INTERACTIONS.ID)
                .limit(1)
                .forUpdate()
                .of(AI_INTERACTIONS)
                .skipLocked()
                .fetchOptional(AiColumns::read)
                .map(found -> taken(found, until));
    }

    /** How many, in the workspaces in which there are any. */
    private static Table<Record2<WorkspaceId, Integer>> underWay(Instant now) {
        var other = AI_INTERACTIONS.as("counted");
        return select(other.WORKSPACE_ID, count().as(HOW_MANY))
                .from(other)
                .where(other.OUTCOME.eq(literal(AiOutcome.ASKING)))
                .and(other.TAKEN_UNTIL.gt(now))
                .groupBy(other.WORKSPACE_ID)
                .asTable("busy");
    }

    @Override
    public boolean putBack(AiInteraction taken) {
        return sql.update(AI_INTERACTIONS)
                        .set(AI_INTERACTIONS.OUTCOME, AiOutcome.WAITING)
                        .setNull(AI_INTERACTIONS.TAKEN_UNTIL)
                        .where(AI_INTERACTIONS.ID.eq(taken.id()))
                        .and(AI_INTERACTIONS.TAKEN_UNTIL.eq(taken.takenUntil().orElseThrow()))
                        .execute()
                == 1;
    }

    private AiInteraction taken(AiInteraction found, Instant until) {
        AiInteraction taken = found.taken(until);
        Changed.one(sql.update(AI_INTERACTIONS)
                .set(AI_INTERACTIONS.OUTCOME, taken.outcome())
                .set(AI_INTERACTIONS.TAKEN_UNTIL, until)
                .where(AI_INTERACTIONS.ID.eq(taken.id())));
        return taken;
    }

    @Override
    public boolean end(AiInteraction ended) {
        if (ended.outcome().isOpen()) {
            throw new IllegalArgumentException("what ends is not open");
        }
        ConversationTables tables = ConversationTables.of(ended.conversation());
        boolean gone = AiContent.isGone(sql, tables, ended.exchange().messages());
        return sql.update(AI_INTERACTIONS)
                        .set(AiColumns.exchange(sql, gone ? ended.withoutContent() : ended))
                        .where(AI_INTERACTIONS.ID.eq(ended.id()))
                        .and(IS_OPEN)
                        .execute()
                == 1;
    }

    @Override
    public List<AiInteraction> of(WorkspaceId workspace, Filter filter, Optional<AiInteractionId> before, int limit) {
        Field<Boolean> hidden = field(AiContent.isHidden()).as("hidden");
        return sql.select(Stream.concat(AiColumns.LIST.stream(), Stream.of(hidden))
                        .toList())
                .from(AI_INTERACTIONS)
                .where(AI_INTERACTIONS.WORKSPACE_ID.eq(workspace))
                .and(filter.assistant().map(AI_INTERACTIONS.ASSISTANT_ID::eq).orElse(noCondition()))
                .and(filter.outcome().map(AI_INTERACTIONS.OUTCOME::eq).orElse(noCondition()))
                .and(before.map(AI_INTERACTIONS.ID::lt).orElse(noCondition()))
                .orderBy(AI_INTERACTIONS.ID.desc())
                .limit(limit)
                .fetch(row -> row.get(hidden) ? AiColumns.read(row).withoutContent() : AiColumns.read(row));
    }

    @Override
    public List<AiInteractionId> old(ConversationId conversation, Instant before, int limit) {
        Condition here = switch (conversation) {
            case ChannelId id -> AI_INTERACTIONS.CHANNEL_ID.eq(id);
            case DirectMessageChannelId id -> AI_INTERACTIONS.DIRECT_MESSAGE_ID.eq(id);
        };
        return sql.select(AI_INTERACTIONS.ID)
                .from(AI_INTERACTIONS)
                .where(here)
                .and(AI_INTERACTIONS.CREATED_AT.lt(before))
                .orderBy(AI_INTERACTIONS.CREATED_AT, AI_INTERACTIONS.ID)
                .limit(limit)
                .fetch(AI_INTERACTIONS.ID);
    }

    @Override
    public void remove(List<AiInteractionId> interactions) {
        sql.deleteFrom(AI_INTERACTIONS)
                .where(AI_INTERACTIONS.ID.eq(any(interactions.toArray(AiInteractionId[]::new))))
                .execute();
    }

    private static Field<AiOutcome> literal(AiOutcome outcome) {
        return inline(outcome, AI_INTERACTIONS.OUTCOME);
    }

    private static Condition noneIsUnderWayThere(Instant now) {
        var other = AI_INTERACTIONS.as("other");
        return notExists(selectOne()
                .from(other)
                .where(other.OUTCOME.eq(literal(AiOutcome.ASKING)))
                .and(other.TAKEN_UNTIL.gt(now))
                .and(place(other).eq(place(AI_INTERACTIONS))));
    }

    private static Field<UUID> place(dev.parley.persistence.jooq.generated.tables.AiInteractions table) {
        return coalesce(table.CHANNEL_ID.coerce(UUID.class), table.DIRECT_MESSAGE_ID.coerce(UUID.class));
    }
}
