package dev.parley.domain.model.notification;

/** Why somebody is notified. Of several reasons for one message the first here counts. */
public enum NotificationKind {
    MENTION,
    GROUP_MENTION,
    WIDE_MENTION,
    THREAD_REPLY,
    DIRECT_MESSAGE,
    MESSAGE,
    /** Somebody else has brought one into a channel. */
    ADDED;

    public boolean isMention() {
        return this == MENTION || this == GROUP_MENTION || this == WIDE_MENTION;
    }
}
