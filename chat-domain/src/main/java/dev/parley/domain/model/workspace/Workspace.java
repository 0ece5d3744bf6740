package dev.parley.domain.model.workspace;

import dev.parley.domain.model.user.Deletion;
import java.time.Instant;
import java.util.Optional;

/** A team's place. Under a legal hold nothing in it is purged. */
public record Workspace(
        WorkspaceId id, WorkspaceName name, boolean legalHold, Instant createdAt, Optional<Deletion> deletion) {

    public Workspace renamed(WorkspaceName newName) {
        return new Workspace(id, newName, legalHold, createdAt, deletion);
    }

    public Workspace held(boolean hold) {
        return new Workspace(id, name, hold, createdAt, deletion);
    }
}
