package dev.parley.domain.model.permission;

import static dev.parley.domain.model.membership.Role.ADMIN;
import static dev.parley.domain.model.membership.Role.GUEST;
import static dev.parley.domain.model.membership.Role.MEMBER;
import static dev.parley.domain.model.membership.Role.OWNER;
import static dev.parley.domain.model.permission.Scope.CHANNEL;
import static dev.parley.domain.model.permission.Scope.CONVERSATION;
import static dev.parley.domain.model.permission.Scope.WORKSPACE;

import dev.parley.domain.model.membership.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member may be allowed to do, where that means something, and the lowest preset that may do it without further
 * ado. The {@link #wireName()} is what clients and stores see; it never changes.
 */
public enum Permission {
    RENAME_WORKSPACE(WORKSPACE, ADMIN),
    DELETE_WORKSPACE(WORKSPACE, OWNER),
    MANAGE_MEMBERS(WORKSPACE, ADMIN),
    /** Make invites. */
    INVITE(WORKSPACE, ADMIN),
    MANAGE_ROLES(WORKSPACE, ADMIN),
    /** Make assistants, and say what they are told. */
    MANAGE_ASSISTANTS(WORKSPACE, ADMIN),
    READ_AI_INTERACTIONS(WORKSPACE, ADMIN),
    /** Make groups of users that can be mentioned, and say who is in them. */
    MANAGE_GROUPS(WORKSPACE, ADMIN),
    VIEW_AUDIT(WORKSPACE, ADMIN),
    CREATE_CHANNEL(WORKSPACE, MEMBER),
    OPEN_DIRECT_MESSAGE(WORKSPACE, GUEST),
    /** See the public channels; in a channel, see it at all. */
    SEE_CHANNEL(CHANNEL, MEMBER),
    CHANGE_CHANNEL(CHANNEL, MEMBER),
    ARCHIVE_CHANNEL(CHANNEL, MEMBER),
    DELETE_CHANNEL(CHANNEL, ADMIN),
    ADD_TO_CHANNEL(CHANNEL, MEMBER),
    REMOVE_FROM_CHANNEL(CHANNEL, ADMIN),
    /** Say otherwise for one channel. */
    MANAGE_OVERRIDES(CHANNEL, ADMIN),
    MANAGE_RETENTION(CHANNEL, ADMIN),
    PLACE_LEGAL_HOLD(CHANNEL, OWNER),
    /** Delete and restore what others wrote. */
    MODERATE(CHANNEL, ADMIN),
    POST(CONVERSATION, GUEST),
    REACT(CONVERSATION, GUEST),
    /** Address everybody at once. */
    MENTION_ALL(CONVERSATION, MEMBER);

    private final Scope scope;
    private final Role lowest;

    Permission(Scope scope, Role lowest) {
        this.scope = scope;
        this.lowest = lowest;
    }

    public Scope scope() {
        return scope;
    }

    public static Set<Permission> of(Role preset) {
        return Arrays.stream(values())
                .filter(permission -> !permission.lowest.outranks(preset))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For example {@code see_channel}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that this version does not know. */
    public static Optional<Permission> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(permission -> permission.wireName().equals(name))
                .findFirst();
    }
}
