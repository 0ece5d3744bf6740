package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.THREAD_FOLLOWERS;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Who follows the threads of channels, or those of direct messages: two tables with the same columns. */
record FollowerTable(
        Table<Record> table,
        Field<UUID> conversation,
        Field<MessageId> root,
        Field<UserId> user,
        Field<MessageId> lastRead,
        Field<Instant> unfollowedAt) {

    static FollowerTable of(Table<Record> table) {
        return new FollowerTable(
                table,
                table.field(THREAD_FOLLOWERS.CHANNEL_ID),
                table.field(THREAD_FOLLOWERS.MESSAGE_ID),
                table.field(THREAD_FOLLOWERS.USER_ID),
                table.field(THREAD_FOLLOWERS.LAST_READ_MESSAGE_ID),
                table.field(THREAD_FOLLOWERS.UNFOLLOWED_AT));
    }

    /** Also of those who have left its conversation meanwhile. */
    Condition follow(Message thread) {
        return conversation
                .eq(thread.conversation().value())
                .and(root.eq(thread.id()))
                .and(unfollowedAt.isNull());
    }
}
