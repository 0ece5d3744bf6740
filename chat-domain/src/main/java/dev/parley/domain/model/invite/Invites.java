package dev.parley.domain.model.invite;

import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All invites, those that cannot be used any more included, and who used them. */
public interface Invites {
    /** A new one, without uses. Of the code only the digest is known here. */
    void add(Invite invite, TokenHash code);

    Optional<Invite> find(InviteId id);

    Optional<Invite> findByCode(TokenHash code);

    /** Those of a workspace, or of one of its members only, by ascending id, after the given one. */
    List<Invite> of(WorkspaceId workspace, Optional<UserId> createdBy, Optional<InviteId> after, int limit);

    /**
     * Counts and records a use, once for each person: false, and nothing changes, for somebody who used it before.
     * Whoever else uses it at the same time, it is never used more often than its terms say: a
     * {@link dev.parley.domain.error.Conflict} with code {@code invite_used_up}.
     */
    boolean use(InviteUse use);

    /** By ascending user id, after the given one. */
    List<InviteUse> uses(InviteId invite, Optional<UserId> after, int limit);

    /** Idempotent: the instant of the first revocation stays. */
    void revoke(InviteId invite, Instant at);

    /** Revokes what was for this address only, by its canonical form, and forgets the address. */
    void forget(Email address, Instant at);
}
