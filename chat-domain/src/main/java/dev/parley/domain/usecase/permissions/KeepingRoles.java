package dev.parley.domain.usecase.permissions;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Authority;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A workspace's custom roles. Nobody makes, changes or removes one of their own rank or above, which is refused with
 * {@code rank_too_low}, nor puts into one what they may not do themselves: {@code grants_too_much}.
 */
public final class KeepingRoles {
    private final Environment environment;

    public KeepingRoles(Environment environment) {
        this.environment = environment;
    }

    /** Refused with {@code role_name_taken}, and with {@code too_many_roles}. */
    public CustomRole create(Actor actor, CreateRole command) {
        CustomRole role = new CustomRole(
                new CustomRoleId(environment.newId()),
                command.workspace(),
                command.name(),
                command.rank(),
                command.permissions(),
                environment.now());
        return environment.write(actor, access -> {
            access.workspaceToChange(role.workspace(), Permission.MANAGE_ROLES);
            requireMayMake(access, role, role.permissions());
            if (access.store().customRoles().of(role.workspace()).size() >= CustomRole.MOST) {
                throw new Conflict("too_many_roles", "A workspace has at most " + CustomRole.MOST + " custom roles.");
            }
            access.store().customRoles().add(role);
            return told(access, role, AuditAction.ROLE_CREATED);
        });
    }

    public CustomRole find(Actor actor, CustomRoleId id) {
        return environment.read(actor, access -> access.roles().require(id));
    }

    /** All of them, highest rank first, then by name. */
    public List<CustomRole> list(Actor actor, WorkspaceId workspace) {
        return environment.read(actor, access -> {
            access.member(workspace);
            return access.store().customRoles().of(workspace);
        });
    }

    public CustomRole change(Actor actor, CustomRoleId id, ChangeRole command) {
        return environment.write(actor, access -> {
            CustomRole role = access.roles().requireToChange(id, List.of());
            CustomRole changed = role.changed(
                    command.name().orElse(role.name()),
                    command.rank().orElse(role.rank()),
                    command.permissions().orElse(role.permissions()));
            access.fellows().authority(role.workspace()).requireAbove(role.rank());
            Set<Permission> added = new HashSet<>(changed.permissions());
            added.removeAll(role.permissions());
            requireMayMake(access, changed, added);
            if (changed.equals(role)) {
                return role;
            }
            access.store().customRoles().update(changed);
            return told(access, changed, AuditAction.ROLE_CHANGED);
        });
    }

    /** Also from those who hold it, and from the overrides of channels. */
    public void remove(Actor actor, CustomRoleId id) {
        environment.write(actor, access -> {
            CustomRole role = access.roles().requireToChange(id, List.of());
            access.fellows().authority(role.workspace()).requireAbove(role.rank());
            requireNotFreed(access, role);
            access.store().customRoles().remove(id);
            return told(access, role, AuditAction.ROLE_DELETED);
        });
    }

    private static void requireMayMake(Access access, CustomRole role, Set<Permission> added) {
        Authority authority = access.fellows().authority(role.workspace());
        authority.requireAbove(role.rank());
        authority.requireMayGrant(added);
    }

    /** Nobody frees themselves from what a channel denies to a role that they hold. */
    private static void requireNotFreed(Access access, CustomRole role) {
        boolean isFreed = access.standing(role.workspace()).roles().contains(role)
                && access.store().channelOverrides().about(role.workspace(), new Concerned.Holders(role.id())).stream()
                        .anyMatch(override -> !override.denied().isEmpty());
        if (isFreed) {
            throw Authority.grantsTooMuch();
        }
    }

    private CustomRole told(Access access, CustomRole role, AuditAction action) {
        access.record(PermissionDeeds.of(action, role));
        access.tell(List.of(Event.of(
                FeedId.of(role.workspace()),
                EventKind.ROLES_CHANGED,
                access.actor().user(),
                environment.now())));
        return role;
    }
}
