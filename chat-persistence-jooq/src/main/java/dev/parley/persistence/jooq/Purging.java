package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.NOTIFICATIONS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
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
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/** The end of messages: their rows stay, what they said does not. A legal hold is looked at by the same statements. */
final class Purging {
    private final DSLContext sql;

    Purging(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Due> findPlace(Instant deletedBefore) {
        return sql.fetchOptional(place(ConversationTables.CHANNEL, deletedBefore)
                        .unionAll(place(ConversationTables.DIRECT_MESSAGE, deletedBefore))
                        .limit(1))
                .map(Records.mapping((direct, conversation, workspace) ->
                        new Due(ConversationTables.id(direct, conversation), workspace, deletedBefore)));
    }

    private static SelectConditionStep<Record3<Boolean, UUID, WorkspaceId>> place(
            ConversationTables tables, Instant deletedBefore) {
        PlaceTable places = tables.places();
        return select(inline(tables.direct()), places.id(), places.workspace())
                .from(tables.messages().table())
                .join(places.table())
                .on(places.id().eq(tables.messages().conversation()))
                .where(isPurgeable(tables, deletedBefore));
    }

    List<Message> find(ConversationId conversation, Instant deletedBefore, int limit) {
        ConversationTables tables = ConversationTables.of(conversation);
        MessageColumns columns = new MessageColumns(tables);
        return sql.select(columns.list())
                .from(tables.messages().table())
                .where(tables.messages().conversation().eq(conversation.value()))
                .and(isPurgeable(tables, deletedBefore))
                .orderBy(tables.messages().id())
                .limit(limit)
                .fetch(columns::read);
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

    List<Reaction> takeBack(ConversationId conversation, UserId user, int limit) {
        ConversationTables tables = ConversationTables.of(conversation);
        tables.places().keep(sql, conversation.value());
        MessageTable messages = tables.messages();
        ReactionTable reactions = tables.reactions();
        return sql.deleteFrom(reactions.table())
                .where(reactions
                        .id()
                        .in(select(reactions.id())
                                .from(reactions.table())
                                .join(messages.table())
                                .on(messages.id().eq(reactions.message()))
                                .where(reactions.user().eq(user))
                                .and(messages.conversation().eq(conversation.value()))
                                .and(not(isHeld(tables)))
                                .orderBy(reactions.id())
                                .limit(limit)))
                .returningResult(reactions.message(), reactions.user(), reactions.emoji(), reactions.createdAt())
                .fetch(Records.mapping(Reaction::new));
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

    private void keepHolds(ConversationTables tables, List<Message> messages) {
        UUID[] conversations = messages.stream()
                .map(message -> message.conversation().value())
                .distinct()
                .toArray(UUID[]::new);
        tables.places().keep(sql, conversations);
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
                .setNull(table.clientId())
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
        sql.deleteFrom(NOTIFICATIONS)
                .where(NOTIFICATIONS.MESSAGE_ID.eq(any(purged)))
                .execute();
        AiContent.forget(sql, purged);
    }

    private static Condition isPurgeable(ConversationTables tables, Instant deletedBefore) {
        MessageTable messages = tables.messages();
        return messages.deletedAt()
                .lt(deletedBefore)
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
