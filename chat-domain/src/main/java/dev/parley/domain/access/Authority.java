package dev.parley.domain.access;

import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.Standing;
import java.util.Set;

/** What the actor may do to others and to roles in one workspace: only below the own rank, and only with what one has. */
public final class Authority {
    private final Policy policy;
    private final Standing own;

    Authority(Policy policy, Standing own) {
        this.policy = policy;
        this.own = own;
    }

    public boolean outranks(Standing other) {
        return policy.allowsActingOn(own, other);
    }

    public boolean mayGive(Role preset) {
        return policy.allowsGiving(own, preset);
    }

    /** In an invite. */
    public boolean mayOffer(Role preset) {
        return policy.allowsOffering(own, preset);
    }

    public boolean mayChange(Standing other, Role wanted) {
        return policy.allowsChanging(own, other, wanted);
    }

    /** From the workspace. */
    public boolean mayRemove(Standing other) {
        return policy.allowsRemoving(own, other);
    }

    /** Refused with {@code rank_too_low}. */
    public void requireAbove(Standing other) {
        if (!outranks(other)) {
            throw new NotAllowed("rank_too_low", "You may not act on somebody of your own rank or above.");
        }
    }

    /** Of a role. Refused with {@code rank_too_low}. */
    public void requireAbove(Rank rank) {
        if (!policy.allowsHandling(own, rank)) {
            throw new NotAllowed("rank_too_low", "You may not handle roles of your own rank or above.");
        }
    }

    /** Refused with {@code grants_too_much}. */
    public void requireMayGrant(Set<Permission> permissions) {
        if (!policy.allowsGranting(own, permissions)) {
            throw grantsTooMuch();
        }
    }

    /** In the same words whatever is lacking, and wherever: it may be in a channel that the actor does not see. */
    public static NotAllowed grantsTooMuch() {
        return new NotAllowed("grants_too_much", "You may not grant what you may not do yourself.");
    }
}
