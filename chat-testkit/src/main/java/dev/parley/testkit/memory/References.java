package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/** What is named exists: the part of a database's foreign keys. */
final class References {
    private References() {}

    static Account account(State state, UserId id) {
        return required(state.accounts.find(id), "user", id);
    }

    static void requireUser(State state, UserId id) {
        Fault.unless(state.accounts.has(id), "there is a user " + id);
    }

    static void requireWorkspace(State state, WorkspaceId id) {
        Fault.unless(state.workspaces.has(id), "there is a workspace " + id);
    }

    static void requireConversation(State state, ConversationId id) {
        boolean exists = switch (id) {
            case ChannelId channel -> state.channels.has(channel);
            case DirectMessageChannelId direct -> state.directMessages.has(direct);
        };
        Fault.unless(exists, "there is a conversation " + id);
    }

    /** Where a conversation is. */
    static WorkspaceId workspace(State state, ConversationId id) {
        return switch (id) {
            case ChannelId channel ->
                required(state.channels.find(channel), "channel", channel).workspace();
            case DirectMessageChannelId direct ->
                required(state.directMessages.find(direct), "direct message", direct)
                        .workspace();
        };
    }

    static void requireDeleter(State state, Optional<Deletion> deletion) {
        deletion.flatMap(Deletion::by).ifPresent(id -> requireUser(state, id));
    }

    static MessageLog log(State state, ConversationId id) {
        return state.logs.find(id).orElse(MessageLog.EMPTY);
    }

    static Optional<Message> findMessage(State state, MessageId id) {
        return state.messageHomes
                .find(id)
                .flatMap(home -> log(state, home).all().find(id));
    }

    static Message message(State state, MessageId id) {
        return required(findMessage(state, id), "message", id);
    }

    static <T> T required(Optional<T> found, String what, Object id) {
        return found.orElseThrow(() -> new IllegalArgumentException("there is no " + what + " " + id));
    }
}
