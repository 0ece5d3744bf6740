package dev.parley.domain.model.group;

import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;

/** Members of a workspace who are mentioned together. */
public record UserGroup(UserGroupId id, WorkspaceId workspace, GroupHandle handle, GroupName name, Instant createdAt) {
    /** How many can be in one: a mention of it is resolved to its members in the message's own transaction. */
    public static final int MOST_MEMBERS = 1000;

    public UserGroup called(GroupHandle newHandle, GroupName newName) {
        return new UserGroup(id, workspace, newHandle, newName, createdAt);
    }
}
