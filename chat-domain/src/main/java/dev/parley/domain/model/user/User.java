package dev.parley.domain.model.user;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who writes messages. A deactivated user cannot log in; a deleted one is anonymous, and the name is free again.
 * When somebody was last seen is known to a minute or so.
 */
public record User(
        UserId id,
        UserKind kind,
        Username username,
        Optional<Email> email,
        DisplayName displayName,
        Profile profile,
        Instant createdAt,
        Optional<Instant> lastSeenAt,
        Optional<Instant> deactivatedAt,
        Optional<Instant> deletedAt) {

    public static final DisplayName DELETED_NAME = new DisplayName("deleted user");

    /** Somebody who has not been here yet. */
    public User(
            UserId id,
            UserKind kind,
            Username username,
            Optional<Email> email,
            DisplayName displayName,
            Instant createdAt,
            Optional<Instant> deactivatedAt,
            Optional<Instant> deletedAt) {
        this(
                id,
                kind,
                username,
                email,
                displayName,
                Profile.EMPTY,
                createdAt,
                Optional.empty(),
                deactivatedAt,
                deletedAt);
    }

    public boolean isActive() {
        return deactivatedAt.isEmpty() && deletedAt.isEmpty();
    }

    public User renamed(DisplayName name) {
        return presented(name, profile);
    }

    public User presented(DisplayName name, Profile told) {
        return new User(id, kind, username, email, name, told, createdAt, lastSeenAt, deactivatedAt, deletedAt);
    }

    public User seen(Optional<Instant> at) {
        return new User(id, kind, username, email, displayName, profile, createdAt, at, deactivatedAt, deletedAt);
    }

    public User deactivated(Instant at) {
        return deactivated(Optional.of(at));
    }

    public User reactivated() {
        return deactivated(Optional.empty());
    }

    private User deactivated(Optional<Instant> at) {
        return new User(id, kind, username, email, displayName, profile, createdAt, lastSeenAt, at, deletedAt);
    }

    /** Nothing that tells who it was; the messages stay readable under {@link #DELETED_NAME}. */
    public User anonymised(Instant at) {
        Username nobody = new Username("deleted-" + id);
        Optional<Instant> since = deactivatedAt.or(() -> Optional.of(at));
        return new User(id, kind, nobody, Optional.empty(), DELETED_NAME, createdAt, since, Optional.of(at));
    }
}
