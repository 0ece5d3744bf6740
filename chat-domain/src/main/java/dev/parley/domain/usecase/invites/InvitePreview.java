package dev.parley.domain.usecase.invites;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.time.Instant;

/**
 * What whoever has the code may know before accepting. Neither channels nor the address that it is for: the code may have
 * gone to the wrong person.
 */
public record InvitePreview(
        WorkspaceName workspace, DisplayName inviter, Role role, boolean forOneAddress, Instant expiresAt) {}
