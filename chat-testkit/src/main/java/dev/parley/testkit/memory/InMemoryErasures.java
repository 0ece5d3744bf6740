package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Erasures;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryErasures implements Erasures {
    private final Transaction transaction;

    InMemoryErasures(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void ask(UserId user, Instant at) {
        State state = transaction.write();
        References.requireUser(state, user);
        state.erasures = state.erasures.with(user, user);
    }

    @Override
    public void done(UserId user) {
        State state = transaction.write();
        state.erasures = state.erasures.without(user);
    }

    @Override
    public List<UserId> pending(Optional<UserId> after, int limit) {
        return transaction.read().erasures.after(after).limit(limit).toList();
    }

    @Override
    public List<WorkspaceId> workspaces(Instant deletedBefore, int limit) {
        State state = transaction.read();
        return state.workspaces
                .values()
                .filter(workspace -> workspace
                        .deletion()
                        .filter(deletion -> deletion.at().isBefore(deletedBefore))
                        .isPresent())
                .filter(workspace -> !workspace.legalHold())
                .filter(workspace -> channels(state, workspace.id()).noneMatch(Channel::legalHold))
                .map(workspace -> workspace.id())
                .limit(limit)
                .toList();
    }

    @Override
    public int empty(WorkspaceId workspace, int limit) {
        State state = transaction.write();
        List<Message> doomed = conversations(state, workspace)
                .flatMap(id -> References.log(state, id).all().values())
                .sorted(Comparator.comparing(Message::id).reversed())
                .limit(limit)
                .toList();
        doomed.forEach(message -> StoredMessages.remove(state, message));
        return doomed.size();
    }

    @Override
    public void remove(WorkspaceId workspace) {
        State state = transaction.write();
        conversations(state, workspace).toList().forEach(id -> remove(state, id));
        state.members.row(workspace).values().toList().forEach(member -> {
            UserId user = member.member().user();
            state.members = state.members.without(workspace, user);
            state.workspacesOf = state.workspacesOf.without(user, workspace);
        });
        channels(state, workspace).toList().forEach(channel -> remove(state, channel));
        directMessages(state, workspace)
                .toList()
                .forEach(direct -> state.directMessages = state.directMessages.without(direct.id()));
        state.memberSets = state.memberSets.withoutRow(workspace);
        state.importedUsers = state.importedUsers.withoutRow(workspace);
        state.importedConversations = state.importedConversations.withoutRow(workspace);
        state.imports = state.imports.withoutValue(workspace);
        state.feeds = state.feeds.withoutRow(FeedId.of(workspace));
        state.workspaceRetentions = state.workspaceRetentions.without(workspace);
        state.workspaces = state.workspaces.without(workspace);
    }

    private static void remove(State state, Channel channel) {
        state.channelNames = state.channelNames.withoutRow(channel.workspace());
        state.channelsOf = state.channelsOf.withoutRow(channel.workspace());
        state.defaults = state.defaults.without(channel.workspace());
        state.channelRetentions = state.channelRetentions.without(channel.id());
        state.channels = state.channels.without(channel.id());
    }

    private static void remove(State state, ConversationId id) {
        state.participants.row(id).values().toList().forEach(participation -> {
            UserId user = participation.member().user();
            state.conversationsOf = state.conversationsOf.without(user, id);
        });
        state.participants = state.participants.withoutRow(id);
        state.logs = state.logs.without(id);
        state.feeds = state.feeds.withoutRow(FeedId.of(id));
    }

    private static Stream<Channel> channels(State state, WorkspaceId workspace) {
        return state.channels.values().filter(channel -> channel.workspace().equals(workspace));
    }

    private static Stream<DirectMessageChannel> directMessages(State state, WorkspaceId workspace) {
        return state.directMessages.values().filter(direct -> direct.workspace().equals(workspace));
    }

    private static Stream<ConversationId> conversations(State state, WorkspaceId workspace) {
        return Stream.concat(
                channels(state, workspace).map(Channel::id),
                directMessages(state, workspace).map(DirectMessageChannel::id));
    }
}
