package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.CustomRoles;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryCustomRoles implements CustomRoles {
    private final Transaction transaction;

    InMemoryCustomRoles(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(CustomRole role) {
        State state = transaction.write();
        Fault.unless(!state.customRoles.has(role.id()), "every role has an id of its own");
        References.requireWorkspace(state, role.workspace());
        store(state, role);
    }

    @Override
    public void update(CustomRole role) {
        State state = transaction.write();
        CustomRole before = References.required(find(role.id()), "role", role.id());
        CustomRole changed = before.changed(role.name(), role.rank(), role.permissions());
        requireNameFree(state, changed);
        state.roleNames = state.roleNames.without(before.workspace(), before.name());
        store(state, changed);
    }

    @Override
    public boolean remove(CustomRoleId id) {
        State state = transaction.write();
        Optional<CustomRole> present = find(id);
        present.ifPresent(role -> {
            holders(id, Optional.empty(), Integer.MAX_VALUE).forEach(user -> take(role, user));
            state.channelsOf
                    .values(role.workspace())
                    .forEach(channel -> state.overrides = state.overrides.without(channel, new Concerned.Holders(id)));
            state.roleNames = state.roleNames.without(role.workspace(), role.name());
            state.customRoles = state.customRoles.without(id);
        });
        return present.isPresent();
    }

    @Override
    public Optional<CustomRole> find(CustomRoleId id) {
        return transaction.read().customRoles.find(id);
    }

    @Override
    public List<CustomRole> of(WorkspaceId workspace) {
        return roles(transaction.read(), workspace)
                .sorted(CustomRole.HIGHEST_FIRST)
                .toList();
    }

    @Override
    public boolean give(CustomRole role, UserId user, Instant at) {
        State state = transaction.write();
        Fault.unless(state.customRoles.has(role.id()), "there is a role " + role.id());
        Fault.unless(state.members.has(role.workspace(), user), "whoever gets a role is a member");
        if (state.roleHolders.has(role.id(), user)) {
            return false;
        }
        state.roleHolders = state.roleHolders.with(role.id(), user, user);
        return true;
    }

    @Override
    public boolean take(CustomRole role, UserId user) {
        State state = transaction.write();
        boolean held = state.roleHolders.has(role.id(), user);
        state.roleHolders = state.roleHolders.without(role.id(), user);
        return held;
    }

    @Override
    public List<UserId> holders(CustomRoleId id, Optional<UserId> after, int limit) {
        return transaction.read().roleHolders.row(id).after(after).limit(limit).toList();
    }

    /** Highest rank first. */
    static List<CustomRole> heldBy(State state, WorkspaceId workspace, UserId user) {
        return roles(state, workspace)
                .filter(role -> state.roleHolders.has(role.id(), user))
                .sorted(CustomRole.HIGHEST_FIRST)
                .toList();
    }

    static void takeAll(State state, WorkspaceId workspace, UserId user) {
        heldBy(state, workspace, user).forEach(role -> state.roleHolders = state.roleHolders.without(role.id(), user));
    }

    private static Stream<CustomRole> roles(State state, WorkspaceId workspace) {
        return state.roleNames.values(workspace).flatMap(id -> state.customRoles.find(id).stream());
    }

    private static void store(State state, CustomRole role) {
        requireNameFree(state, role);
        state.customRoles = state.customRoles.with(role.id(), role);
        state.roleNames = state.roleNames.with(role.workspace(), role.name(), role.id());
    }

    private static void requireNameFree(State state, CustomRole role) {
        boolean taken = state.roleNames
                .find(role.workspace(), role.name())
                .filter(id -> !id.equals(role.id()))
                .isPresent();
        if (taken) {
            throw new Conflict("role_name_taken", "The name " + role.name() + " is taken.");
        }
    }
}
