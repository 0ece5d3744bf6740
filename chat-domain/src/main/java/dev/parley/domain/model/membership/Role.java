package dev.parley.domain.model.membership;

/** What a member is in a workspace, highest rank first. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    /** Sees only the channels that it was added to. */
    GUEST;

    public boolean joinsDefaultChannel() {
        return this != GUEST;
    }

    public boolean outranks(Role other) {
        return compareTo(other) < 0;
    }
}
