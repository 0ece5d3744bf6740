package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.MESSAGES;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The messages of channels, or direct messages: two tables with the same columns. */
record MessageTable(
        Table<Record> table,
        Field<MessageId> id,
        Field<UUID> conversation,
        Field<UserId> author,
        Field<MessageKind> kind,
        Field<String> content,
        Field<UUID[]> mentions,
        Field<UUID[]> groups,
        Field<UUID[]> groupMembers,
        Field<MessageId> parent,
        Field<Boolean> alsoToChannel,
        Field<ClientMessageId> clientId,
        Field<Integer> version,
        Field<Instant> createdAt,
        Field<Instant> editedAt,
        Field<Instant> deletedAt,
        Field<UserId> deletedBy,
        Field<Instant> purgedAt) {

    static MessageTable of(Table<Record> table) {
        return new MessageTable(
                table,
                table.field(MESSAGES.ID),
                table.field(MESSAGES.CHANNEL_ID),
                table.field(MESSAGES.USER_ID),
                table.field(MESSAGES.KIND),
                table.field(MESSAGES.CONTENT),
                table.field(MESSAGES.MENTIONED_USER_IDS),
                table.field(MESSAGES.MENTIONED_GROUP_IDS),
                table.field(MESSAGES.GROUP_MEMBER_IDS),
                table.field(MESSAGES.PARENT_ID),
                table.field(MESSAGES.ALSO_TO_CHANNEL),
                table.field(MESSAGES.CLIENT_MESSAGE_ID),
                table.field(MESSAGES.VERSION),
                table.field(MESSAGES.CREATED_AT),
                table.field(MESSAGES.EDITED_AT),
                table.field(MESSAGES.DELETED_AT),
                table.field(MESSAGES.DELETED_BY),
                table.field(MESSAGES.PURGED_AT));
    }

    /** A column of the newest message of a conversation. */
    <T> Select<Record1<T>> newest(ConversationId place, Field<T> column) {
        Stretch stretch = Stretch.of(this, place);
        return DSL.select(column)
                .from(table)
                .where(stretch.between(MessageId.NONE, PageWindow.END))
                .orderBy(stretch.descending())
                .limit(1);
    }

    /** The same table once more, for a query that looks at it twice. */
    MessageTable as(String alias) {
        return of(table.as(alias));
    }

    /** Whether the conversation shows it, unlike a reply that only its thread shows. */
    Condition isShown() {
        return parent.isNull().or(alsoToChannel);
    }
}
