package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REACTIONS;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The reactions to the messages of channels, or to direct messages: two tables with the same columns. */
record ReactionTable(
        Table<Record> table,
        Field<UUID> id,
        Field<MessageId> message,
        Field<UserId> user,
        Field<Emoji> emoji,
        Field<Instant> createdAt) {

    static ReactionTable of(Table<Record> table) {
        return new ReactionTable(
                table,
                table.field(MESSAGE_REACTIONS.ID),
                table.field(MESSAGE_REACTIONS.MESSAGE_ID),
                table.field(MESSAGE_REACTIONS.USER_ID),
                table.field(MESSAGE_REACTIONS.EMOJI),
                table.field(MESSAGE_REACTIONS.CREATED_AT));
    }
}
