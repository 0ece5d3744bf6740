package dev.parley.domain.model.user;

/** What stands behind a user. Only a {@link #PERSON} can log in. */
public enum UserKind {
    PERSON,
    /** Came with an import; nobody has a password for it. */
    IMPORTED,
    BOT,
    ASSISTANT,
    SYSTEM
}
