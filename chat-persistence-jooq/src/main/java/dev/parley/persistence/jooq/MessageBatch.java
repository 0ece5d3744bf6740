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
