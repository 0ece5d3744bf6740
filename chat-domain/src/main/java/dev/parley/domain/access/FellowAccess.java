package dev.parley.domain.access;

import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The way to the members of the actor's workspaces, and to what the actor may do to them. */
public final class FellowAccess {
    private final Access access;
    private final Policy policy;

    FellowAccess(Access access, Policy policy) {
        this.access = access;
        this.policy = policy;
    }

    public WorkspaceMember require(WorkspaceId workspace, UserId user) {
        return find(workspace, user).orElseThrow(Refusals::noSuchUser);
    }

    public Optional<WorkspaceMember> find(WorkspaceId workspace, UserId user) {
        access.member(workspace);
        return access.store().memberships().find(workspace, user);
    }

    /** Somebody's preset and custom roles. */
    public Optional<Standing> findStanding(WorkspaceId workspace, UserId user) {
        access.member(workspace);
        return access.store().standings().in(workspace, List.of(user)).stream().findFirst();
    }

    /** What the actor may do to them, and to roles. */
    public Authority authority(WorkspaceId workspace) {
        return new Authority(policy, access.standing(workspace));
    }
}
