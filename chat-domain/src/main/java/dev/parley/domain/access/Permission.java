package dev.parley.domain.access;

/** What a member may be allowed to do in a workspace. */
public enum Permission {
    RENAME_WORKSPACE,
    DELETE_WORKSPACE,
    MANAGE_MEMBERS,
    SEE_PUBLIC_CHANNELS,
    CREATE_CHANNEL,
    CHANGE_CHANNEL,
    ARCHIVE_CHANNEL,
    DELETE_CHANNEL,
    ADD_TO_CHANNEL,
    REMOVE_FROM_CHANNEL,
    OPEN_DIRECT_MESSAGE,
    POST,
    REACT,
    /** Address everybody at once. */
    MENTION_ALL,
    /** Delete and restore what others wrote. */
    MODERATE
}
