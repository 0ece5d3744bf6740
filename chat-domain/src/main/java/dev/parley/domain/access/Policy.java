package dev.parley.domain.access;

import static dev.parley.domain.model.permission.Permission.DELETE_CHANNEL;
import static dev.parley.domain.model.permission.Permission.REMOVE_FROM_CHANNEL;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.Permission;
import java.util.EnumSet;
import java.util.Set;

/** Decides who may do what. Every door asks this one. */
public final class Policy {
    private static final Set<Permission> CREATORS = EnumSet.of(DELETE_CHANNEL, REMOVE_FROM_CHANNEL);

    public Policy() {}

    public boolean allows(Role role, Permission permission) {
        return Permission.of(role).contains(permission);
    }

    /** Who made a channel may do more in it than the role says, unless it is a guest by now. */
    public boolean allowsInChannel(Role role, boolean creator, Permission permission) {
        return allows(role, permission) || (creator && role != Role.GUEST && CREATORS.contains(permission));
    }

    /** Whether somebody may give and take away roles: of lower ranks only, and none above the own. */
    public boolean allowsChangingRole(Role actor, Role present, Role wanted) {
        return allows(actor, Permission.MANAGE_MEMBERS) && actor.outranks(present) && !wanted.outranks(actor);
    }
}
