package dev.parley.domain.model.membership;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;

/** A present member of a workspace. */
public record WorkspaceMember(WorkspaceId workspace, UserId user, Role role, Instant joinedAt) {}
