package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Puts messages, new or changed, into every table that finds them. */
final class StoredMessages {
    private StoredMessages() {}

    static void add(State state, Message message) {
        MessageId id = message.id();
        state.messageHomes = state.messageHomes.with(id, message.conversation());
        state.messagesBy = state.messagesBy.with(message.author(), id, id);
        message.clientId()
                .ifPresent(client -> state.clientIds = state.clientIds.with(message.author(), client.value(), id));
        replace(state, message);
    }

    static void replace(State state, Message message) {
        ConversationId home = message.conversation();
        state.logs = state.logs.changed(home, MessageLog.EMPTY, log -> log.with(message));
        state.unpurged = message.isDeleted() && message.purgedAt().isEmpty()
                ? state.unpurged.with(message.id(), message.id())
                : state.unpurged.without(message.id());
    }

    static void redelete(State state, Message message, Optional<Deletion> deletion) {
        replace(
                state,
                with(
                        message,
                        message.content(),
                        message.mentions(),
                        message.wide(),
                        message.version(),
                        message.editedAt(),
                        deletion,
                        Optional.empty()));
    }

    /** Content, mentions, version and instant of the edit; the rest stays as it is. */
    static void edit(State state, Message before, Message edited) {
        replace(
                state,
                with(
                        before,
                        edited.content(),
                        edited.mentions(),
                        edited.wide(),
                        edited.version(),
                        edited.editedAt(),
                        before.deletion(),
                        before.purgedAt()));
    }

    /** As if it had never been, apart from its id, which is not given again. */
    static void remove(State state, Message message) {
        MessageId id = message.id();
        state.logs = state.logs.changed(message.conversation(), MessageLog.EMPTY, log -> log.without(message));
        state.messageHomes = state.messageHomes.without(id);
        state.messagesBy = state.messagesBy.without(message.author(), id);
        message.clientId()
                .ifPresent(client -> state.clientIds = state.clientIds.without(message.author(), client.value()));
        state.unpurged = state.unpurged.without(id);
        state.revisions = state.revisions.without(id);
        state.reactions = state.reactions.without(id);
        state.followers.values(id).toList().forEach(one -> state.threadsOf = state.threadsOf.without(one.user(), id));
        state.followers = state.followers.withoutRow(id);
    }

    static Message purge(State state, Message message, Instant at) {
        Message purged = with(
                message,
                Optional.empty(),
                Set.of(),
                WideMentions.NONE,
                message.version(),
                message.editedAt(),
                message.deletion(),
                Optional.of(at));
        replace(state, purged);
        message.clientId()
                .ifPresent(client -> state.clientIds = state.clientIds.without(message.author(), client.value()));
        state.revisions = state.revisions.without(message.id());
        state.reactions = state.reactions.without(message.id());
        InMemoryNotifications.forget(state, message.id());
        InMemoryAiInteractions.forget(state, message.id());
        return purged;
    }

    private static Message with(
            Message message,
            Optional<Content> content,
            Set<UserId> mentions,
            WideMentions wide,
            int version,
            Optional<Instant> editedAt,
            Optional<Deletion> deletion,
            Optional<Instant> purgedAt) {
        return new Message(
                message.id(),
                message.conversation(),
                message.author(),
                message.kind(),
                content,
                mentions,
                wide,
                message.parent(),
                message.alsoToChannel(),
                purgedAt.isPresent() ? Optional.empty() : message.clientId(),
                version,
                message.createdAt(),
                editedAt,
                deletion,
                purgedAt);
    }
}
