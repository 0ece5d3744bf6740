package dev.parley.domain.model.message;

/** A mention of all who are in a conversation, or of those of them who are there when it is written. */
public enum WideMention {
    HERE,
    CHANNEL,
    EVERYONE;

    public boolean addressesEverybody() {
        return this != HERE;
    }
}
