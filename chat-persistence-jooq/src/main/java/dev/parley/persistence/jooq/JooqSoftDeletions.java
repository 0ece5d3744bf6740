package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.SoftDeletions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

final class JooqSoftDeletions implements SoftDeletions {
    private final DSLContext sql;
    private final Purging purging;

    JooqSoftDeletions(DSLContext sql) {
        this.sql = sql;
        this.purging = new Purging(sql);
    }

    @Override
    public boolean delete(Deletable what, Deletion deletion) {
        Row row = row(what);
        return sql.update(row.table())
                        .set(row.deletedAt(), deletion.at())
                        .set(row.deletedBy(), deletion.by().orElse(null))
                        .where(row.condition())
                        .and(row.deletedAt().isNull())
                        .execute()
                == 1;
    }

    @Override
    public boolean restore(Deletable what) {
        Row row = row(what);
        return sql.update(row.table())
                        .setNull(row.deletedAt())
                        .setNull(row.deletedBy())
                        .where(row.condition())
                        .and(row.deletedAt().isNotNull())
                        .and(row.isRestorable())
                        .execute()
                == 1;
    }

    @Override
    public List<Message> findPurgeable(ConversationId conversation, Instant deletedBefore, int limit) {
        return purging.find(conversation, deletedBefore, limit);
    }

    @Override
    public List<Message> held(List<Message> messages) {
        return purging.held(messages);
    }

    @Override
    public List<Message> purge(List<Message> messages, Instant at) {
        return purging.purge(messages, at);
    }

    @Override
    public List<Message> erase(List<Message> messages, Deletion deletion) {
        return purging.erase(messages, deletion);
    }

    @Override
    public List<Reaction> takeBack(ConversationId conversation, UserId user, int limit) {
        return purging.takeBack(conversation, user, limit);
    }

    private static Row row(Deletable what) {
        return switch (what) {
            case Deletable.OfMessage(Message message) -> row(message);
            case Deletable.OfChannel(var id) ->
                new Row(CHANNELS, CHANNELS.ID.eq(id), CHANNELS.DELETED_AT, CHANNELS.DELETED_BY, noCondition());
            case Deletable.OfWorkspace(var id) ->
                new Row(WORKSPACES, WORKSPACES.ID.eq(id), WORKSPACES.DELETED_AT, WORKSPACES.DELETED_BY, noCondition());
        };
    }

    private static Row row(Message message) {
        MessageTable messages = ConversationTables.of(message.conversation()).messages();
        return new Row(
                messages.table(),
                messages.id().eq(message.id()),
                messages.deletedAt(),
                messages.deletedBy(),
                messages.purgedAt().isNull());
    }

    /** Where the deletion of something is kept. */
    private record Row(
            Table<Record> table,
            Condition condition,
            Field<Instant> deletedAt,
            Field<UserId> deletedBy,
            Condition isRestorable) {}
}
