package dev.parley.domain.model.user;

import java.util.UUID;

/** Identifies a session, one per log-in. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
