package dev.parley.domain.access;

import static dev.parley.domain.access.Permission.ADD_TO_CHANNEL;
import static dev.parley.domain.access.Permission.ARCHIVE_CHANNEL;
import static dev.parley.domain.access.Permission.CHANGE_CHANNEL;
import static dev.parley.domain.access.Permission.CREATE_CHANNEL;
import static dev.parley.domain.access.Permission.DELETE_CHANNEL;
import static dev.parley.domain.access.Permission.DELETE_WORKSPACE;
import static dev.parley.domain.access.Permission.MENTION_ALL;
import static dev.parley.domain.access.Permission.OPEN_DIRECT_MESSAGE;
import static dev.parley.domain.access.Permission.POST;
import static dev.parley.domain.access.Permission.REACT;
import static dev.parley.domain.access.Permission.SEE_PUBLIC_CHANNELS;

import dev.parley.domain.model.membership.Role;
import java.util.EnumSet;
import java.util.Set;

/** Decides who may do what. Every door asks this one. */
public final class Policy {
    private static final Set<Permission> OWNERS = EnumSet.allOf(Permission.class);
    private static final Set<Permission> ADMINS = EnumSet.complementOf(EnumSet.of(DELETE_WORKSPACE));
    private static final Set<Permission> MEMBERS = EnumSet.of(
            SEE_PUBLIC_CHANNELS,
            CREATE_CHANNEL,
            CHANGE_CHANNEL,
            ARCHIVE_CHANNEL,
            ADD_TO_CHANNEL,
            OPEN_DIRECT_MESSAGE,
            POST,
            REACT,
            MENTION_ALL);
    private static final Set<Permission> CREATORS = EnumSet.of(DELETE_CHANNEL, Permission.REMOVE_FROM_CHANNEL);
    private static final Set<Permission> GUESTS = EnumSet.of(OPEN_DIRECT_MESSAGE, POST, REACT);

    public Policy() {}

    public boolean allows(Role role, Permission permission) {
        return permissionsOf(role).contains(permission);
    }

    /** Who made a channel may do more in it than the role says, unless it is a guest by now. */
    public boolean allowsInChannel(Role role, boolean creator, Permission permission) {
        return allows(role, permission) || (creator && role != Role.GUEST && CREATORS.contains(permission));
    }

    /** Whether somebody may give and take away roles: of lower ranks only, and none above the own. */
    public boolean allowsChangingRole(Role actor, Role present, Role wanted) {
        return allows(actor, Permission.MANAGE_MEMBERS) && actor.outranks(present) && !wanted.outranks(actor);
    }

    private static Set<Permission> permissionsOf(Role role) {
        return switch (role) {
            case OWNER -> OWNERS;
            case ADMIN -> ADMINS;
            case MEMBER -> MEMBERS;
            case GUEST -> GUESTS;
        };
    }
}
