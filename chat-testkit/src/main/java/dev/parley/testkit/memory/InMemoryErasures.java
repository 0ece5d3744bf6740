package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Erasures;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
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
    public List<UserId> strays(WorkspaceId workspace, int limit) {
        State state = transaction.read();
        return state.members
                .values(workspace)
                .map(membership -> membership.member().user())
                .map(id -> References.account(state, id).user())
                .filter(user ->
                        user.kind() != UserKind.PERSON && user.deletedAt().isEmpty())
                .map(User::id)
                .filter(user -> state.workspaces
                        .values()
                        .noneMatch(other -> !other.id().equals(workspace) && state.members.has(other.id(), user)))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(WorkspaceId workspace) {
        new RemovedWorkspace(transaction.write(), workspace).remove();
    }

    @Override
    public void forget(UserId user, Instant at) {
        State state = transaction.write();
        state.sessionsOf
                .values(user)
                .flatMap(id -> state.sessions.find(id).stream())
                .toList()
                .forEach(session -> InMemorySessions.remove(state, session));
        state.notifications = state.notifications.withoutRow(user);
        state.threadsOf.values(user).toList().forEach(root -> state.followers = state.followers.without(root, user));
        state.threadsOf = state.threadsOf.withoutRow(user);
        state.groups
                .values()
                .map(UserGroup::id)
                .toList()
                .forEach(group -> state.groupMembers = state.groupMembers.without(group, user));
        new InMemoryInvites(transaction).forgetThoseOf(user, at);
    }

    static Stream<Channel> channels(State state, WorkspaceId workspace) {
        return state.channels.values().filter(channel -> channel.workspace().equals(workspace));
    }

    static Stream<DirectMessageChannel> directMessages(State state, WorkspaceId workspace) {
        return state.directMessages.values().filter(direct -> direct.workspace().equals(workspace));
    }

    static Stream<ConversationId> conversations(State state, WorkspaceId workspace) {
        return Stream.concat(
                channels(state, workspace).map(Channel::id),
                directMessages(state, workspace).map(DirectMessageChannel::id));
    }
}
