package dev.parley.domain.model.user;

import java.time.Instant;
import java.util.Optional;

/** A log-in on a device. It opens doors until it expires or is revoked. */
public record Session(
        SessionId id, UserId user, String device, Instant createdAt, Instant expiresAt, Optional<Instant> revokedAt) {

    public boolean isOpenAt(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
