package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.retention.Retentions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryRetentions implements Retentions {
    private final Transaction transaction;

    InMemoryRetentions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean set(WorkspaceId workspace, Optional<Retention> retention) {
        State state = transaction.write();
        References.requireWorkspace(state, workspace);
        boolean changes = !of(workspace).equals(retention);
        state.workspaceRetentions = with(state.workspaceRetentions, workspace, retention);
        return changes;
    }

    @Override
    public boolean set(ChannelId channel, Optional<Retention> retention) {
        State state = transaction.write();
        References.requireConversation(state, channel);
        boolean changes = !of(channel).equals(retention);
        state.channelRetentions = with(state.channelRetentions, channel, retention);
        return changes;
    }

    @Override
    public Optional<Retention> of(WorkspaceId workspace) {
        return transaction.read().workspaceRetentions.find(workspace);
    }

    @Override
    public Optional<Retention> of(ChannelId channel) {
        return transaction.read().channelRetentions.find(channel);
    }

    @Override
    public List<Due> due(Instant now, Instant deletedBefore, Optional<ConversationId> after, int limit) {
        State state = transaction.read();
        Stream<ConversationId> all = Stream.concat(
                state.channels.values().map(Channel::id),
                state.directMessages.values().map(DirectMessageChannel::id));
        return all.filter(id -> after.filter(last -> Order.CONVERSATIONS.compare(id, last) <= 0)
                        .isEmpty())
                .sorted(Order.CONVERSATIONS)
                .flatMap(id -> due(now, deletedBefore, id).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Due> due(Instant now, Instant deletedBefore, ConversationId conversation) {
        State state = transaction.read();
        return switch (conversation) {
            case ChannelId id ->
                state.channels
                        .find(id)
                        .filter(channel -> !channel.legalHold())
                        .flatMap(channel -> due(
                                now,
                                deletedBefore,
                                id,
                                channel.workspace(),
                                isBefore(channel.deletion(), deletedBefore),
                                of(id)));
            case DirectMessageChannelId id ->
                state.directMessages
                        .find(id)
                        .flatMap(direct -> due(now, deletedBefore, id, direct.workspace(), false, Optional.empty()));
        };
    }

    @Override
    public Optional<Due> withDeleted(Instant before) {
        State state = transaction.read();
        return state.unpurged
                .values()
                .flatMap(id -> References.findMessage(state, id).stream())
                .filter(message -> isBefore(message.deletion(), before))
                .filter(message -> !InMemorySoftDeletions.isHeld(state, message.conversation()))
                .findFirst()
                .map(message ->
                        new Due(message.conversation(), References.workspace(state, message.conversation()), before));
    }

    @Override
    public List<Message> written(ConversationId conversation, Instant after, Instant before, int limit) {
        return References.log(transaction.read(), conversation)
                .all()
                .values()
                .filter(message -> message.purgedAt().isEmpty())
                .filter(message -> message.createdAt().isAfter(after)
                        && message.createdAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    private Optional<Due> due(
            Instant now,
            Instant deletedBefore,
            ConversationId conversation,
            WorkspaceId in,
            boolean deleted,
            Optional<Retention> own) {
        Workspace workspace = References.required(transaction.read().workspaces.find(in), "workspace", in);
        if (workspace.legalHold()) {
            return Optional.empty();
        }
        if (deleted || isBefore(workspace.deletion(), deletedBefore)) {
            return Optional.of(new Due(conversation, in, now));
        }
        return own.or(() -> of(in)).map(retention -> new Due(conversation, in, now.minus(retention.duration())));
    }

    private static boolean isBefore(Optional<Deletion> deletion, Instant instant) {
        return deletion.filter(past -> past.at().isBefore(instant)).isPresent();
    }

    private static <K> SortedTable<K, Retention> with(
            SortedTable<K, Retention> table, K key, Optional<Retention> retention) {
        return retention.map(days -> table.with(key, days)).orElseGet(() -> table.without(key));
    }
}
