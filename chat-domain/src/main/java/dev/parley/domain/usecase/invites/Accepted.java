package dev.parley.domain.usecase.invites;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.workspace.Workspace;

/** The workspace of an accepted invite, and as what one is there: joined by it just now, or a member before. */
public record Accepted(Workspace workspace, Role role, boolean joined) {}
