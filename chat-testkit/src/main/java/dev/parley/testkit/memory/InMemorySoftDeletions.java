package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.SoftDeletions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemorySoftDeletions implements SoftDeletions {
    private final Transaction transaction;

    InMemorySoftDeletions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean delete(Deletable what, Deletion deletion) {
        References.requireDeleter(transaction.write(), Optional.of(deletion));
        return change(what, Optional.of(deletion));
    }

    @Override
    public boolean restore(Deletable what) {
        return change(what, Optional.empty());
    }

    @Override
    public List<Message> findPurgeable(ConversationId conversation, Instant deletedBefore, int limit) {
        State state = transaction.read();
        return state.unpurged
                .values()
                .flatMap(id -> References.findMessage(state, id).stream())
                .filter(message -> message.conversation().equals(conversation))
                .filter(message -> message.deletion()
                        .filter(deletion -> deletion.at().isBefore(deletedBefore))
                        .isPresent())
                .filter(message -> !isHeld(state, message.conversation()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> held(List<Message> messages) {
        State state = transaction.read();
        return messages.stream()
                .filter(message -> isHeld(state, message.conversation()))
                .toList();
    }

    @Override
    public List<Message> purge(List<Message> messages, Instant at) {
        State state = transaction.write();
        return messages.stream()
                .map(Message::id)
                .distinct()
                .flatMap(id -> References.findMessage(state, id).stream())
                .filter(message -> state.unpurged.has(message.id()))
                .filter(message -> !isHeld(state, message.conversation()))
                .toList()
                .stream()
                .map(message -> StoredMessages.purge(state, message, at))
                .toList();
    }

    @Override
    public List<Message> erase(List<Message> messages, Deletion deletion) {
        State state = transaction.write();
        References.requireDeleter(state, Optional.of(deletion));
        messages.stream()
                .filter(message -> !isHeld(state, message.conversation()))
                .forEach(message -> delete(new Deletable.OfMessage(message), deletion));
        return purge(messages, deletion.at());
    }

    @Override
    public List<Reaction> takeBack(ConversationId conversation, UserId user, int limit) {
        State state = transaction.write();
        InMemoryReactions reactions = new InMemoryReactions(transaction);
        List<Reaction> taken = References.log(state, conversation)
                .all()
                .values()
                .filter(message -> !isHeld(state, conversation))
                .flatMap(message -> state.reactions.find(message.id()).orElse(List.of()).stream())
                .filter(reaction -> reaction.user().equals(user))
                .limit(limit)
                .toList();
        taken.forEach(reaction -> reactions.remove(conversation, reaction.message(), user, reaction.emoji()));
        return taken;
    }

    private boolean change(Deletable what, Optional<Deletion> deletion) {
        State state = transaction.write();
        return switch (what) {
            case Deletable.OfMessage of ->
                change(state, References.message(state, of.message().id()), deletion);
            case Deletable.OfChannel of -> change(state, channel(state, of.channel()), deletion);
            case Deletable.OfWorkspace of -> change(state, workspace(state, of.workspace()), deletion);
        };
    }

    private static boolean change(State state, Message message, Optional<Deletion> deletion) {
        boolean changes = message.isDeleted() != deletion.isPresent()
                && message.purgedAt().isEmpty();
        if (changes) {
            StoredMessages.redelete(state, message, deletion);
        }
        return changes;
    }

    private static boolean change(State state, Channel channel, Optional<Deletion> deletion) {
        boolean changes = channel.deletion().isPresent() != deletion.isPresent();
        if (changes) {
            InMemoryChannels.store(state, InMemoryChannels.withDeletion(channel, deletion));
        }
        return changes;
    }

    private static boolean change(State state, Workspace workspace, Optional<Deletion> deletion) {
        boolean changes = workspace.deletion().isPresent() != deletion.isPresent();
        if (changes) {
            Workspace changed = new Workspace(
                    workspace.id(), workspace.name(), workspace.legalHold(), workspace.createdAt(), deletion);
            state.workspaces = state.workspaces.with(workspace.id(), changed);
        }
        return changes;
    }

    static boolean isHeld(State state, ConversationId conversation) {
        return switch (conversation) {
            case ChannelId id -> {
                Channel channel = channel(state, id);
                yield channel.legalHold()
                        || workspace(state, channel.workspace()).legalHold();
            }
            case DirectMessageChannelId id ->
                state.directMessages
                        .find(id)
                        .filter(direct -> workspace(state, direct.workspace()).legalHold())
                        .isPresent();
        };
    }

    private static Channel channel(State state, ChannelId id) {
        return References.required(state.channels.find(id), "channel", id);
    }

    private static Workspace workspace(State state, WorkspaceId id) {
        return References.required(state.workspaces.find(id), "workspace", id);
    }
}
