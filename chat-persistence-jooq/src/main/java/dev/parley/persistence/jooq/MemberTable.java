package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The members of channels, or those of direct messages: two tables with the same columns. */
record MemberTable(
        Table<Record> table,
        Field<UUID> conversation,
        Field<UserId> user,
        Field<MessageId> lastRead,
        Field<Instant> joinedAt,
        Field<NotificationLevel> level,
        Field<Boolean> isMuted,
        Field<Instant> mutedUntil,
        Field<Instant> deletedAt) {

    static MemberTable of(Table<Record> table) {
        return new MemberTable(
                table,
                table.field(CHANNEL_MEMBERS.CHANNEL_ID),
                table.field(CHANNEL_MEMBERS.USER_ID),
                table.field(CHANNEL_MEMBERS.LAST_READ_MESSAGE_ID),
                table.field(CHANNEL_MEMBERS.JOINED_AT),
                table.field(CHANNEL_MEMBERS.NOTIFICATION_LEVEL),
                table.field(CHANNEL_MEMBERS.IS_MUTED),
                table.field(CHANNEL_MEMBERS.MUTED_UNTIL),
                table.field(CHANNEL_MEMBERS.DELETED_AT));
    }

    Condition isPresent(UserId member) {
        return user.eq(member).and(deletedAt.isNull());
    }
}
