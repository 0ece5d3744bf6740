package dev.parley.domain.access;

import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/** The way to the groups of users of the actor's workspaces. */
public final class GroupAccess {
    private final Access access;
    private final Sight sight;

    GroupAccess(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    public UserGroup require(UserGroupId id) {
        return find(id).orElseThrow(Refusals::noSuchGroup);
    }

    /** With the feed of its workspace taken. */
    public UserGroup requireToChange(UserGroupId id) {
        access.workspaceToChange(require(id).workspace(), Permission.MANAGE_GROUPS);
        return require(id);
    }

    /** A group of this workspace, when it is there. */
    public Optional<UserGroup> find(WorkspaceId workspace, UserGroupId id) {
        return find(id).filter(group -> group.workspace().equals(workspace));
    }

    private Optional<UserGroup> find(UserGroupId id) {
        return access.store()
                .userGroups()
                .find(id)
                .filter(group -> sight.standing(group.workspace()).isPresent());
    }
}
