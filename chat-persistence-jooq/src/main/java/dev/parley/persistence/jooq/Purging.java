package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

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
        return purge(
                messages,
                new Deletion(at, Optional.empty()),
                tables -> tables.messages().deletedAt().isNotNull());
    }

    List<Message> erase(List<Message> messages, Deletion deletion) {
        return purge(messages, deletion, tables -> noCondition());
    }

    private List<Message> purge(
            List<Message> messages, Deletion deletion, Function<ConversationTables, Condition> which) {
        List<Message> purged = new ArrayList<>();
        for (ConversationTables tables : ConversationTables.BOTH) {
            List<Message> ofKind = messages.stream()
                    .filter(message ->
                            ConversationTables.of(message.conversation()).equals(tables))
                    .toList();
            if (!ofKind.isEmpty()) {
                keepHolds(tables, ofKind);
                purged.addAll(purge(tables, ids(ofKind), deletion, which.apply(tables)));
            }
        }
        purged.sort(Comparator.comparing(Message::id));
        return purged;
    }

    /** A hold that somebody is placing right now comes before the purge, which then sees it, or after its end. */
    private void keepHolds(ConversationTables tables, List<Message> messages) {
        UUID[] conversations = messages.stream()
                .map(message -> message.conversation().value())
                .distinct()
                .toArray(UUID[]::new);
        PlaceTable places = tables.places();
        sql.selectOne()
                .from(places.table())
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(places.workspace()))
                .where(places.id().eq(any(conversations)))
                .orderBy(places.id())
                .forShare()
                .fetch();
    }

    private List<Message> purge(ConversationTables tables, MessageId[] ids, Deletion deletion, Condition which) {
        MessageTable table = tables.messages();
        MessageColumns columns = new MessageColumns(tables);
        Field<UserId> by = val(deletion.by().orElse(null), table.deletedBy());
        List<Message> purged = sql.update(table.table())
                .set(table.content(), "")
                .set(table.mentions(), new UUID[0])
                .set(table.groups(), new UUID[0])
                .set(table.groupMembers(), new UUID[0])
                .set(table.deletedBy(), when(table.deletedAt().isNull(), by).otherwise(table.deletedBy()))
                .set(table.deletedAt(), coalesce(table.deletedAt(), val(deletion.at(), table.deletedAt())))
                .set(table.purgedAt(), deletion.at())
                .where(table.id().eq(any(ids)))
                .and(which)
                .and(table.purgedAt().isNull())
                .and(not(isHeld(tables)))
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
