package dev.parley.domain.model.user;

import java.util.UUID;

/** Identifies a user, whatever the kind. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
