package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_RETENTIONS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_RETENTIONS;
import static org.jooq.impl.DSL.row;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.retention.Retentions;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

final class JooqRetentions implements Retentions {
    private final DSLContext sql;
    private final DueConversations due;

    JooqRetentions(DSLContext sql) {
        this.sql = sql;
        this.due = new DueConversations(sql);
    }

    @Override
    public boolean set(WorkspaceId workspace, Optional<Retention> retention) {
        // Waits for the batch that somebody is erasing because of what was said before.
        sql.selectOne()
                .from(WORKSPACES)
                .where(WORKSPACES.ID.eq(workspace))
                .forNoKeyUpdate()
                .fetch();
        return set(
                WORKSPACE_RETENTIONS,
                WORKSPACE_RETENTIONS.WORKSPACE_ID,
                workspace,
                WORKSPACE_RETENTIONS.DAYS,
                retention);
    }

    @Override
    public boolean set(ChannelId channel, Optional<Retention> retention) {
        return set(CHANNEL_RETENTIONS, CHANNEL_RETENTIONS.CHANNEL_ID, channel, CHANNEL_RETENTIONS.DAYS, retention);
    }

    @Override
    public Optional<Retention> of(WorkspaceId workspace) {
        return sql.select(WORKSPACE_RETENTIONS.DAYS)
                .from(WORKSPACE_RETENTIONS)
                .where(WORKSPACE_RETENTIONS.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new Retention(row.value1()));
    }

    @Override
    public Optional<Retention> of(ChannelId channel) {
        return sql.select(CHANNEL_RETENTIONS.DAYS)
                .from(CHANNEL_RETENTIONS)
                .where(CHANNEL_RETENTIONS.CHANNEL_ID.eq(channel))
                .fetchOptional(row -> new Retention(row.value1()));
    }

    @Override
    public List<Due> due(Instant now, Instant deletedBefore, Optional<ConversationId> after, int limit) {
        return due.after(now, deletedBefore, after, limit);
    }

    @Override
    public Optional<Due> due(Instant now, Instant deletedBefore, ConversationId conversation) {
        ConversationTables.of(conversation).places().keep(sql, conversation.value());
        return due.find(now, deletedBefore, conversation);
    }

    @Override
    public Optional<Due> withDeleted(Instant before) {
        return new Purging(sql).findPlace(before);
    }

    @Override
    public List<Message> written(ConversationId conversation, Instant after, Instant before, int limit) {
        ConversationTables tables = ConversationTables.of(conversation);
        MessageTable messages = tables.messages();
        MessageColumns columns = new MessageColumns(tables);
        return sql.select(columns.list())
                .from(messages.table())
                // Whole rows, as in Stretch: else Postgres may go through what was written anywhere at that time.
                .where(row(messages.conversation(), messages.createdAt()).gt(row(conversation.value(), after)))
                .and(row(messages.conversation(), messages.createdAt()).lt(row(conversation.value(), before)))
                .and(messages.purgedAt().isNull())
                .orderBy(messages.conversation(), messages.createdAt())
                .limit(limit)
                .fetch(columns::read);
    }

    private <K> boolean set(Table<?> table, Field<K> id, K key, Field<Integer> days, Optional<Retention> retention) {
        if (retention.isEmpty()) {
            return sql.deleteFrom(table).where(id.eq(key)).execute() == 1;
        }
        int wanted = retention.get().days();
        return sql.insertInto(table)
                        .set(id, key)
                        .set(days, wanted)
                        .onConflict(id)
                        .doUpdate()
                        .set(days, wanted)
                        .where(days.ne(wanted))
                        .execute()
                == 1;
    }
}
