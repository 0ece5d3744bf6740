package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.not;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The end of messages: their rows stay, what they said does not. A legal hold is looked at by the same statements. */
final class Purging {
    private final DSLContext sql;

    Purging(DSLContext sql) {
        this.sql = sql;
    }

    List<Message> find(Instant deletedBefore, int limit) {
        return new MessageQuery(sql)
                .lowest(
                        limit,
                        tables -> isPurgeable(tables)
                                .and(tables.messages().deletedAt().lt(deletedBefore)));
    }

    List<Message> held(List<Message> messages) {
        MessageId[] ids = ids(messages);
        Set<MessageId> held = new MessageQuery(sql)
                        .lowest(
                                ids.length,
                                tables -> tables.messages().id().eq(any(ids)).and(isHeld(tables)))
                        .stream()
                        .map(Message::id)
                        .collect(Collectors.toSet());
        return messages.stream().filter(message -> held.contains(message.id())).toList();
    }

    List<Message> purge(List<Message> messages, Instant at) {
        List<Message> purged = new ArrayList<>();
        for (ConversationTables tables : ConversationTables.BOTH) {
            List<Message> ofKind = messages.stream()
                    .filter(message ->
                            ConversationTables.of(message.conversation()).equals(tables))
                    .toList();
            purged.addAll(ofKind.isEmpty() ? List.of() : purge(tables, ids(ofKind), at));
        }
        purged.sort(Comparator.comparing(Message::id));
        return purged;
    }

    private List<Message> purge(ConversationTables tables, MessageId[] ids, Instant at) {
        MessageTable table = tables.messages();
        MessageColumns columns = new MessageColumns(tables);
        List<Message> purged = sql.update(table.table())
                .set(table.content(), "")
                .set(table.mentions(), new UUID[0])
                .set(table.groups(), new UUID[0])
                .set(table.groupMembers(), new UUID[0])
                .set(table.purgedAt(), at)
                .where(table.id().eq(any(ids)))
                .and(isPurgeable(tables))
                .returningResult(columns.list())
                .fetch(columns::read);
        erase(tables, ids(purged));
        return purged;
    }

    private void erase(ConversationTables tables, MessageId[] purged) {
        RevisionTable revisions = tables.revisions();
        sql.deleteFrom(revisions.table())
                .where(revisions.message().eq(any(purged)))
                .execute();
        ReactionTable reactions = tables.reactions();
        sql.deleteFrom(reactions.table())
                .where(reactions.message().eq(any(purged)))
                .execute();
        AiContent.forget(sql, purged);
    }

    private static Condition isPurgeable(ConversationTables tables) {
        MessageTable messages = tables.messages();
        return messages.deletedAt()
                .isNotNull()
                .and(messages.purgedAt().isNull())
                .and(not(isHeld(tables)));
    }

    private static Condition isHeld(ConversationTables tables) {
        return tables.places().isHeld(tables.messages().conversation());
    }

    private static MessageId[] ids(List<Message> messages) {
        return messages.stream().map(Message::id).toArray(MessageId[]::new);
    }
}
