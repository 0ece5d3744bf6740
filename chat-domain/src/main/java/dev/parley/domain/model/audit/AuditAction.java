package dev.parley.domain.model.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was done: everything that changes the standing of people and places, and what others do to what somebody wrote.
 * The {@link #wireName()} is what clients and stores see; it never changes.
 */
public enum AuditAction {
    SESSION_OPENED,
    /** Wrong passwords, summed up. */
    SESSION_REFUSED,
    /** By itself: a log-out. */
    SESSION_CLOSED,
    /** By another session. */
    SESSION_REVOKED,

    ACCOUNT_REGISTERED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_REACTIVATED,
    ACCOUNT_ANONYMISED,
    ACCOUNT_PURGED,

    WORKSPACE_CREATED,
    WORKSPACE_IMPORTED,
    /** Begun: what goes out before it is cut short has gone out, too. */
    WORKSPACE_EXPORTED,
    WORKSPACE_RENAMED,
    WORKSPACE_DELETED,
    WORKSPACE_RESTORED,
    /** For good, by the server itself. */
    WORKSPACE_PURGED,
    /** By a legal hold. */
    WORKSPACE_HELD,
    WORKSPACE_RELEASED,
    WORKSPACE_RETENTION_CHANGED,

    MEMBER_ADDED,
    MEMBER_REMOVED,
    MEMBER_LEFT,
    MEMBER_ROLE_CHANGED,

    ROLE_CREATED,
    ROLE_CHANGED,
    ROLE_DELETED,
    ROLE_GIVEN,
    ROLE_TAKEN,

    /** Of users who are mentioned together. */
    GROUP_CREATED,
    GROUP_CHANGED,
    GROUP_DELETED,
    GROUP_MEMBER_ADDED,
    GROUP_MEMBER_REMOVED,

    INVITE_CREATED,
    INVITE_REVOKED,
    INVITE_ACCEPTED,

    CHANNEL_CREATED,
    CHANNEL_ARCHIVED,
    CHANNEL_UNARCHIVED,
    CHANNEL_DELETED,
    CHANNEL_RESTORED,
    CHANNEL_HELD,
    CHANNEL_RELEASED,
    CHANNEL_RETENTION_CHANGED,
    /** What it says otherwise than the roles. */
    CHANNEL_OVERRIDE_CHANGED,
    CHANNEL_JOINED,
    CHANNEL_LEFT,
    CHANNEL_MEMBER_ADDED,
    CHANNEL_MEMBER_REMOVED,

    /** By somebody else than its author. */
    MESSAGE_DELETED,
    /** What somebody else wrote. */
    MESSAGE_RESTORED,
    /** By the server itself, since they are older than their place keeps them. */
    MESSAGES_PURGED;

    /** For example {@code member.role_changed}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** Empty for a text that names none. */
    public static Optional<AuditAction> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(action -> action.wireName().equals(name))
                .findFirst();
    }
}
