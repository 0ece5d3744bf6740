package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.group.UserGroups;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryUserGroups implements UserGroups {
    private final Transaction transaction;

    InMemoryUserGroups(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(UserGroup group) {
        State state = transaction.write();
        References.requireWorkspace(state, group.workspace());
        store(state, group);
    }

    @Override
    public void update(UserGroup group) {
        State state = transaction.write();
        UserGroup before = References.required(find(group.id()), "group", group.id());
        if (!before.handle().equals(group.handle())) {
            requireFree(state, group);
        }
        state.groupHandles =
                state.groupHandles.without(before.workspace(), before.handle().value());
        store(state, before.called(group.handle(), group.name()));
    }

    @Override
    public void remove(UserGroupId id) {
        State state = transaction.write();
        find(id).ifPresent(group -> {
            state.groups = state.groups.without(id);
            state.groupHandles =
                    state.groupHandles.without(group.workspace(), group.handle().value());
            for (UserId member : state.groupMembers.values(id).toList()) {
                state.groupMembers = state.groupMembers.without(id, member);
            }
        });
    }

    @Override
    public Optional<UserGroup> find(UserGroupId id) {
        return transaction.read().groups.find(id);
    }

    @Override
    public List<UserGroup> of(WorkspaceId workspace, Optional<UserGroupId> after, int limit) {
        SortedTable<UserGroupId, UserGroup> groups = transaction.read().groups;
        return after.map(groups::after)
                .orElseGet(groups::values)
                .filter(group -> group.workspace().equals(workspace))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<UserGroup> findByHandle(WorkspaceId workspace, GroupHandle handle) {
        return transaction.read().groupHandles.find(workspace, handle.value()).flatMap(this::find);
    }

    @Override
    public boolean join(UserGroupId id, UserId user, Instant at) {
        State state = transaction.write();
        References.required(find(id), "group", id);
        References.requireUser(state, user);
        boolean isNew = !state.groupMembers.has(id, user);
        state.groupMembers = state.groupMembers.with(id, user, user);
        return isNew;
    }

    @Override
    public boolean leave(UserGroupId id, UserId user) {
        State state = transaction.write();
        boolean wasThere = state.groupMembers.has(id, user);
        state.groupMembers = state.groupMembers.without(id, user);
        return wasThere;
    }

    @Override
    public List<UserId> members(UserGroupId id, Optional<UserId> after, int limit) {
        return present(id)
                .filter(user -> after.filter(last -> Order.USERS.compare(user, last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public Set<UserId> members(Collection<UserGroupId> ids) {
        return ids.stream().flatMap(this::present).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<UserId> present(UserGroupId id) {
        State state = transaction.read();
        return find(id).stream()
                .flatMap(group -> state.groupMembers
                        .values(id)
                        .filter(user -> state.members
                                .find(group.workspace(), user)
                                .filter(Membership::isPresent)
                                .isPresent()));
    }

    private static void store(State state, UserGroup group) {
        requireFree(state, group);
        state.groups = state.groups.with(group.id(), group);
        state.groupHandles =
                state.groupHandles.with(group.workspace(), group.handle().value(), group.id());
    }

    private static void requireFree(State state, UserGroup group) {
        if (state.groupHandles.has(group.workspace(), group.handle().value())) {
            throw new Conflict("group_handle_taken", "The handle is taken.");
        }
    }
}
