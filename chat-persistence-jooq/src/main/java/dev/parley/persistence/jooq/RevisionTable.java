package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REVISIONS;

import dev.parley.domain.model.message.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What the messages of channels, or direct messages, said before their edits: two tables with the same columns. */
record RevisionTable(
        Table<Record> table,
        Field<MessageId> message,
        Field<Integer> version,
        Field<String> content,
        Field<UUID[]> mentions,
        Field<Instant> replacedAt) {

    static RevisionTable of(Table<Record> table) {
        return new RevisionTable(
                table,
                table.field(MESSAGE_REVISIONS.MESSAGE_ID),
                table.field(MESSAGE_REVISIONS.VERSION),
                table.field(MESSAGE_REVISIONS.CONTENT),
                table.field(MESSAGE_REVISIONS.MENTIONED_USER_IDS),
                table.field(MESSAGE_REVISIONS.CREATED_AT));
    }
}
