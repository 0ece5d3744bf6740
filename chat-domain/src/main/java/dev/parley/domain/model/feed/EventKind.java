package dev.parley.domain.model.feed;

import java.util.Locale;

/** What happened. The {@link #wireName()} is what clients and stores see; it never changes. */
public enum EventKind {
    MESSAGE_POSTED,
    MESSAGE_EDITED,
    MESSAGE_DELETED,
    MESSAGE_RESTORED,
    MESSAGE_PURGED,
    REACTION_ADDED,
    REACTION_REMOVED,
    CHANNEL_CREATED,
    CHANNEL_CHANGED,
    CHANNEL_ARCHIVED,
    CHANNEL_UNARCHIVED,
    CHANNEL_DELETED,
    CHANNEL_RESTORED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    MEMBER_CHANGED,
    ROLES_CHANGED,
    PERMISSIONS_CHANGED,
    WORKSPACE_CREATED,
    WORKSPACE_CHANGED,
    WORKSPACE_DELETED,
    WORKSPACE_RESTORED,
    GROUPS_CHANGED,
    CONVERSATION_OPENED,
    MARKER_MOVED,
    THREAD_FOLLOWED,
    THREAD_UNFOLLOWED,
    /** A thread was read, or marked unread. */
    THREAD_MARKED,
    NOTIFICATION_ADDED,
    NOTIFICATIONS_READ,
    PREFERENCE_CHANGED,
    USER_CHANGED;

    /** For example {@code message.posted}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public static EventKind ofWireName(String name) {
        return valueOf(name.replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
