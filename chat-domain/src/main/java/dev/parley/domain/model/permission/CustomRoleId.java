package dev.parley.domain.model.permission;

import java.util.UUID;

/** Identifies a custom role. */
public record CustomRoleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
