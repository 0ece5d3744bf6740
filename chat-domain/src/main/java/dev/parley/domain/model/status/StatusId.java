package dev.parley.domain.model.status;

import java.util.UUID;

/** Identifies one status in the history of its user. */
public record StatusId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
