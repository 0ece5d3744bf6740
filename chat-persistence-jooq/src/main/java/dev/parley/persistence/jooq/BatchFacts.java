package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Sequences.MESSAGE_IDS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/** What must be known before messages are stored, found out with one statement; it also draws their ids. */
record BatchFacts(List<MessageId> ids, Optional<Instant> newest, Set<MessageId> roots, boolean clientIdsUsedElsewhere) {

    static BatchFacts fetch(DSLContext sql, ConversationTables tables, List<NewMessage> batch) {
        ConversationId conversation = batch.get(0).conversation();
        MessageTable table = tables.messages();
        return sql.select(
                        ids(batch.size()),
                        field(table.newest(conversation, table.createdAt())).convertFrom(Optional::ofNullable),
                        roots(table, conversation, batch),
                        field(usedElsewhere(tables.other().messages(), batch)))
                .fetchSingle(Records.mapping(BatchFacts::new));
    }

    private static Field<List<MessageId>> ids(int count) {
        return array(select(MESSAGE_IDS.nextval()).from(generateSeries(1, count)))
                .convertFrom(ids -> Stream.of(ids).sorted().map(MessageId::new).toList());
    }

    private static Field<Set<MessageId>> roots(
            MessageTable table, ConversationId conversation, List<NewMessage> batch) {
        return array(select(table.id())
                        .from(table.table())
                        .where(table.id().eq(any(parents(batch).toArray(MessageId[]::new))))
                        .and(table.conversation().eq(conversation.value()))
                        .and(table.parent().isNull()))
                .convertFrom(Set::of);
    }

    /** A client's id is unique in each of the two tables by an index; that it is in both, only this tells. */
    private static Condition usedElsewhere(MessageTable table, List<NewMessage> batch) {
        List<Condition> ids = batch.stream()
                .filter(message -> message.clientId().isPresent())
                .map(message -> table.author()
                        .eq(message.author())
                        .and(table.clientId().eq(message.clientId().get())))
                .toList();
        return ids.isEmpty()
                ? falseCondition()
                : exists(selectOne().from(table.table()).where(or(ids)));
    }

    boolean hasRootsOf(List<NewMessage> batch) {
        return parents(batch).allMatch(roots::contains);
    }

    private static Stream<MessageId> parents(List<NewMessage> batch) {
        return batch.stream().flatMap(message -> message.parent().stream()).distinct();
    }
}
