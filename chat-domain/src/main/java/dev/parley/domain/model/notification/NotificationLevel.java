package dev.parley.domain.model.notification;

/** What a member of a conversation wants to be notified of. Mentions include replies in followed threads. */
public enum NotificationLevel {
    ALL,
    MENTIONS,
    NOTHING;

    /** What is said directly to somebody is as good as a mention. */
    public NotificationLevel inDirectMessages() {
        return this == MENTIONS ? ALL : this;
    }

    boolean includes(NotificationKind kind) {
        return switch (this) {
            case ALL -> true;
            case MENTIONS ->
                kind.isMention() || kind == NotificationKind.THREAD_REPLY || kind == NotificationKind.ADDED;
            case NOTHING -> false;
        };
    }
}
