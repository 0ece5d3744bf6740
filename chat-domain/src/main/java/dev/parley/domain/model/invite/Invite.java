package dev.parley.domain.model.invite;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** A standing offer to become a member of a workspace, for whoever has its code. */
public record Invite(
        InviteId id,
        WorkspaceId workspace,
        UserId createdBy,
        InviteTerms terms,
        int uses,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    public InviteState stateAt(Instant now) {
        if (revokedAt.isPresent()) {
            return InviteState.REVOKED;
        }
        if (!now.isBefore(terms.expiresAt())) {
            return InviteState.EXPIRED;
        }
        return uses < terms.maxUses() ? InviteState.OPEN : InviteState.USED_UP;
    }
}
