package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What a batch of new messages must fulfil, all of it before the first is stored. */
final class Appending {
    private final State state;
    private final List<NewMessage> batch;
    private final ConversationId conversation;

    Appending(State state, List<NewMessage> batch) {
        this.state = state;
        this.batch = batch;
        this.conversation = batch.get(0).conversation();
    }

    List<Message> store(AtomicLong messageIds) {
        References.requireConversation(state, conversation);
        batch.forEach(this::requireSound);
        requireRisingInstants();
        requireNewClientIds();
        List<Message> stored = batch.stream()
                .map(message -> withId(message, new MessageId(messageIds.incrementAndGet())))
                .toList();
        stored.forEach(message -> StoredMessages.add(state, message));
        return stored;
    }

    private void requireSound(NewMessage message) {
        Fault.unless(message.conversation().equals(conversation), "a batch belongs to one conversation");
        References.requireUser(state, message.author());
        References.requireDeleter(state, message.deletion());
        Fault.unless(!message.alsoToChannel() || message.parent().isPresent(), "only replies are also shown");
        message.parent().ifPresent(this::requireRootHere);
    }

    private void requireRootHere(MessageId parent) {
        boolean isRoot = References.findMessage(state, parent)
                .filter(message -> message.conversation().equals(conversation))
                .filter(message -> message.parent().isEmpty())
                .isPresent();
        Fault.unless(isRoot, "a parent is a root of the same conversation");
    }

    private void requireRisingInstants() {
        Optional<Instant> last = References.log(state, conversation).newest().map(Message::createdAt);
        for (NewMessage message : batch) {
            Fault.unless(
                    last.filter(before -> !before.isBefore(message.createdAt())).isEmpty(),
                    "instants rise strictly within a conversation");
            last = Optional.of(message.createdAt());
        }
    }

    private void requireNewClientIds() {
        Set<Object> seen = new HashSet<>();
        for (NewMessage message : batch) {
            message.clientId().ifPresent(id -> {
                boolean isNew = seen.add(List.of(message.author(), id));
                if (!isNew || state.clientIds.has(message.author(), id.value())) {
                    throw new Conflict("client_message_id_taken", "This client message id was used before.");
                }
            });
        }
    }

    private static Message withId(NewMessage message, MessageId id) {
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
}
