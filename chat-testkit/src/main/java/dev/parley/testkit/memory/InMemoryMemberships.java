package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryMemberships implements Memberships {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryMemberships(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public boolean join(WorkspaceMember member) {
        State state = transaction.write();
        References.requireWorkspace(state, member.workspace());
        References.requireUser(state, member.user());
        if (find(member.workspace(), member.user()).isPresent()) {
            return false;
        }
        store(new Membership(member, true));
        state.workspacesOf = state.workspacesOf.with(member.user(), member.workspace(), member.workspace());
        return true;
    }

    @Override
    public boolean leave(WorkspaceId workspace, UserId user, Instant at) {
        State state = transaction.write();
        Optional<WorkspaceMember> present = find(workspace, user);
        present.ifPresent(member -> {
            store(new Membership(member, false));
            InMemoryCustomRoles.takeAll(state, workspace, user);
            InMemoryChannelOverrides.forgetAllowed(state, workspace, user);
        });
        return present.isPresent();
    }

    @Override
    public void changeRole(WorkspaceId workspace, UserId user, Role role) {
        transaction.write();
        WorkspaceMember before = References.required(find(workspace, user), "member", user);
        store(new Membership(new WorkspaceMember(workspace, user, role, before.joinedAt()), true));
    }

    @Override
    public Optional<WorkspaceMember> find(WorkspaceId workspace, UserId user) {
        return transaction
                .read()
                .members
                .find(workspace, user)
                .filter(Membership::isPresent)
                .map(Membership::member);
    }

    @Override
    public List<WorkspaceMember> of(WorkspaceId workspace, Optional<UserId> after, int limit) {
        return transaction
                .read()
                .members
                .row(workspace)
                .after(after)
                .filter(Membership::isPresent)
                .map(Membership::member)
                .limit(limit)
                .toList();
    }

    @Override
    public List<WorkspaceMember> of(UserId user) {
        State state = transaction.read();
        return state.workspacesOf
                .values(user)
                .flatMap(id -> state.workspaces.find(id).stream())
                .filter(workspace -> workspace.deletion().isEmpty())
                .flatMap(workspace -> find(workspace.id(), user).stream())
                .toList();
    }

    @Override
    public List<WorkspaceMember> everywhere(UserId user) {
        return transaction
                .read()
                .workspacesOf
                .values(user)
                .flatMap(id -> find(id, user).stream())
                .toList();
    }

    @Override
    public int countOwners(WorkspaceId workspace) {
        return (int) users(workspace, member -> member.role() == Role.OWNER)
                .filter(User::isActive)
                .count();
    }

    @Override
    public int countPeople(WorkspaceId workspace) {
        return (int) users(workspace, member -> true)
                .filter(user ->
                        user.kind() == UserKind.PERSON && user.deletedAt().isEmpty())
                .count();
    }

    private Stream<User> users(WorkspaceId workspace, Predicate<WorkspaceMember> which) {
        return of(workspace, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(which)
                .flatMap(member -> transaction.read().accounts.find(member.user()).stream())
                .map(Account::user);
    }

    @Override
    public boolean join(ConversationMember member) {
        return participations.join(member);
    }

    @Override
    public boolean leave(ConversationId conversation, UserId user, Instant at) {
        return participations.leave(conversation, user);
    }

    @Override
    public Optional<ConversationMember> find(ConversationId conversation, UserId user) {
        return participations.find(conversation, user).map(Participation::member);
    }

    @Override
    public List<ConversationMember> of(ConversationId conversation, Optional<UserId> after, int limit) {
        return participations.of(conversation, after, limit);
    }

    @Override
    public Set<UserId> seenAfter(ConversationId conversation, Instant instant) {
        return of(conversation, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(ConversationMember::user)
                .filter(user -> References.account(transaction.read(), user)
                        .user()
                        .lastSeenAt()
                        .filter(instant::isBefore)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ChannelId> channelsOf(WorkspaceId workspace, UserId user) {
        State state = transaction.read();
        return state.channelsOf
                .values(workspace)
                .filter(channel -> participations.find(channel, user).isPresent())
                .toList();
    }

    private void store(Membership membership) {
        State state = transaction.write();
        WorkspaceMember member = membership.member();
        state.members = state.members.with(member.workspace(), member.user(), membership);
    }
}
