package dev.parley.domain.access;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.permission.Permission;
import java.util.List;

/** The way to invites: one's own, or any for those who manage the workspace's members. */
public final class InviteAccess {
    private final Access access;
    private final Sight sight;
    private final Policy policy;

    InviteAccess(Access access, Sight sight, Policy policy) {
        this.access = access;
        this.sight = sight;
        this.policy = policy;
    }

    public Invite require(InviteId id) {
        return access.store().invites().find(id).filter(this::maySee).orElseThrow(Refusals::noSuchInvite);
    }

    /** With its workspace's feed taken, as whoever accepts it takes it. */
    public Invite requireToChange(InviteId id) {
        access.lock(FeedId.of(require(id).workspace()), List.of());
        return require(id);
    }

    private boolean maySee(Invite invite) {
        return sight.standing(invite.workspace())
                .filter(standing -> invite.createdBy().equals(access.actor().user())
                        || policy.inWorkspace(standing).contains(Permission.MANAGE_MEMBERS))
                .isPresent();
    }
}
