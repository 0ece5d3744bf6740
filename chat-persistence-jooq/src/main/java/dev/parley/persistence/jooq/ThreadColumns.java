package dev.parley.persistence.jooq;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.ThreadSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** A one-row table of what hangs on a root: how many living replies, and when the newest of them was written. */
record ThreadColumns(Table<?> table, Field<Integer> replyCount, Field<Instant> lastReplyAt) {

    static ThreadColumns of(MessageTable messages, Field<UUID> conversation, Field<MessageId> root) {
        MessageTable reply = messages.as("reply");
        Field<Integer> replyCount = count().as("reply_count");
        Field<Instant> lastReplyAt = max(reply.createdAt()).as("last_reply_at");
        Table<?> table = select(replyCount, lastReplyAt)
                .from(reply.table())
                .where(reply.conversation().eq(conversation))
                .and(reply.parent().eq(root))
                .and(reply.deletedAt().isNull())
                .asTable("thread");
        return new ThreadColumns(table, table.field(replyCount), table.field(lastReplyAt));
    }

    List<Field<?>> list() {
        return List.of(replyCount, lastReplyAt);
    }

    ThreadSummary read(Record row) {
        return new ThreadSummary(row.get(replyCount), Optional.ofNullable(row.get(lastReplyAt)));
    }
}
