package dev.parley.domain.model.message;

/** A mention of all who are in a conversation, or of those of them who are there now. */
public enum WideMention {
    HERE,
    CHANNEL,
    EVERYONE
}
