package dev.parley.domain.model.workspace;

import java.util.UUID;

/** Identifies a workspace. */
public record WorkspaceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
