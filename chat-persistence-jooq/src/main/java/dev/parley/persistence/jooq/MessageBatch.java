package dev.parley.persistence.jooq;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Messages that come into a conversation together, all or none. */
final class MessageBatch {
    private final DSLContext sql;
    private final List<NewMessage> messages;
    private final ConversationTables tables;

    MessageBatch(DSLContext sql, List<NewMessage> messages) {
        this.sql = sql;
        this.messages = messages;
        this.tables = ConversationTables.of(messages.get(0).conversation());
    }

    List<Message> append() {
        ConversationId conversation = messages.get(0).conversation();
        require(
                messages.stream().allMatch(message -> message.conversation().equals(conversation)),
                "the messages of a batch are of one conversation");
        lockClientIds();
        BatchFacts facts = BatchFacts.fetch(sql, tables, messages);
        requireRisingAfter(facts.newest());
        require(facts.hasRootsOf(messages), "a parent is a root of the same conversation");
        if (facts.clientIdsUsedElsewhere()) {
            throw TakenNames.clientMessageId();
        }
        List<Message> stored = numbered(facts.ids());
        Chunks.of(stored).forEach(this::insert);
        return stored;
    }

    /**
     * Two sends of one client id, to a channel and to a direct message, hold different feeds and go into different
     * tables; only this makes the second see the first. In a statement of its own, so that what follows sees it.
     */
    private void lockClientIds() {
        long[] keys = messages.stream()
                .flatMap(message -> message.clientId().stream().map(id -> message.author() + " " + id.value()))
                .mapToLong(MessageBatch::lockKey)
                .sorted()
                .distinct()
                .toArray();
        for (long key : keys) {
            // An advisory lock is no table's: jOOQ has no typed form of it.
            sql.resultQuery("SELECT pg_advisory_xact_lock({0})", DSL.val(key)).fetch();
        }
    }

    /** Two texts of one key would only wait for each other. */
    private static long lockKey(String text) {
        return ((long) text.hashCode() << Integer.SIZE)
                | (new StringBuilder(text).reverse().toString().hashCode() & 0xffffffffL);
    }

    private void requireRisingAfter(Optional<Instant> newest) {
        Instant before = newest.orElse(Instant.MIN);
        for (NewMessage message : messages) {
            require(message.createdAt().isAfter(before), "instants rise strictly within a conversation");
            before = message.createdAt();
        }
    }

    private List<Message> numbered(List<MessageId> ids) {
        List<Message> numbered = new ArrayList<>(messages.size());
        for (NewMessage message : messages) {
            numbered.add(numbered(ids.get(numbered.size()), message));
        }
        return numbered;
    }

    private static Message numbered(MessageId id, NewMessage message) {
        return new Message(
                id,
                message.conversation(),
                message.author(),
                message.kind(),
                Optional.of(message.content()),
                message.mentions(),
                message.wide(),
                message.parent(),
                message.alsoToChannel(),
                message.clientId(),
                1,
                message.createdAt(),
                message.editedAt(),
                message.deletion(),
                Optional.empty());
    }

    private void insert(List<Message> chunk) {
        MessageTable table = tables.messages();
        MessageColumns columns = new MessageColumns(tables);
        int inserted = sql.insertInto(table.table())
                .columns(columns.stored())
                .valuesOfRecords(
                        chunk.stream().map(message -> columns.row(sql, message)).toList())
                .onConflict(table.author(), table.clientId())
                .where(table.clientId().isNotNull())
                .doNothing()
                .execute();
        if (inserted < chunk.size()) {
            throw TakenNames.clientMessageId();
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
