package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.exports.Exports;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryExports implements Exports {
    private final Transaction transaction;

    InMemoryExports(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<Workspace> workspaces(String nameOrId) {
        return transaction
                .read()
                .workspaces
                .values()
                .filter(workspace -> workspace.deletion().isEmpty())
                .filter(workspace -> workspace.name().value().equals(nameOrId)
                        || workspace.id().toString().equals(nameOrId))
                .toList();
    }

    @Override
    public List<Channel> channels(WorkspaceId workspace, Optional<ChannelId> after, int limit) {
        State state = transaction.read();
        return state.channelsOf
                .row(workspace)
                .after(after)
                .flatMap(id -> state.channels.find(id).stream())
                .filter(channel -> channel.deletion().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<DirectMessageChannel> directMessages(
            WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        State state = transaction.read();
        return state.memberSets
                .values(workspace)
                .sorted(Order.DIRECT_MESSAGES)
                .filter(id -> after.filter(bound -> Order.DIRECT_MESSAGES.compare(id, bound) <= 0)
                        .isEmpty())
                .flatMap(id -> state.directMessages.find(id).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> messages(ConversationId conversation, MessageId after, int limit) {
        MessageLog log = References.log(transaction.read(), conversation);
        return log.all().after(after).filter(log.visibility()).limit(limit).toList();
    }

    @Override
    public List<Reaction> reactions(ConversationId conversation, Collection<MessageId> messages) {
        State state = transaction.read();
        return messages.stream()
                .flatMap(id -> state.reactions.find(id).orElse(List.of()).stream())
                .sorted(Comparator.comparing(Reaction::createdAt))
                .toList();
    }

    @Override
    public Map<MessageId, Instant> instants(ConversationId conversation, Collection<MessageId> messages) {
        Set<MessageId> wanted = Set.copyOf(messages);
        return References.log(transaction.read(), conversation)
                .all()
                .values()
                .filter(message -> wanted.contains(message.id()))
                .collect(Collectors.toUnmodifiableMap(Message::id, Message::createdAt));
    }
}
