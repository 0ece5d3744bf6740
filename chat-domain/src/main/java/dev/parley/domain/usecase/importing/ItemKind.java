package dev.parley.domain.usecase.importing;

/** What an import counts. */
public enum ItemKind {
    FILE("files"),
    USER("users"),
    CHANNEL("channels"),
    DIRECT_MESSAGE("direct messages"),
    MEMBERSHIP("memberships"),
    GROUP("groups of users"),
    ROLE("roles"),
    OVERRIDE("overrides of channels"),
    MESSAGE("messages"),
    REACTION("reactions");

    private final String plural;

    ItemKind(String plural) {
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }
}
