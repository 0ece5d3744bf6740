package dev.parley.persistence.jooq;

import dev.parley.domain.model.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectUnionStep;
import org.jooq.impl.DSL;

/** Finds messages of channels and direct messages alike, with one statement. */
final class MessageQuery {
    private static final MessageColumns COLUMNS = new MessageColumns(ConversationTables.CHANNEL);

    private final DSLContext sql;

    MessageQuery(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Message> only(Function<ConversationTables, Condition> which) {
        return sql.fetchOptional(select(ConversationTables.CHANNEL, which)
                        .unionAll(select(ConversationTables.DIRECT_MESSAGE, which)))
                .map(COLUMNS::read);
    }

    List<Message> lowest(int limit, Function<ConversationTables, Condition> which) {
        return sql.fetch(lowest(ConversationTables.CHANNEL, limit, which)
                        .unionAll(lowest(ConversationTables.DIRECT_MESSAGE, limit, which))
                        .orderBy(DSL.field(COLUMNS.table().id().getUnqualifiedName()))
                        .limit(limit))
                .map(COLUMNS::read);
    }

    private static SelectUnionStep<Record> lowest(
            ConversationTables tables, int limit, Function<ConversationTables, Condition> which) {
        return select(tables, which).orderBy(tables.messages().id()).limit(limit);
    }

    private static SelectConditionStep<Record> select(
            ConversationTables tables, Function<ConversationTables, Condition> which) {
        return DSL.select(new MessageColumns(tables).list())
                .from(tables.messages().table())
                .where(which.apply(tables));
    }
}
