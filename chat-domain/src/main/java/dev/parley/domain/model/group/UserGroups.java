package dev.parley.domain.model.group;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of a workspace and who is in them. Only present members of the workspace count: whoever leaves it is passed
 * over, and is back in the groups after coming back.
 */
public interface UserGroups {
    /** A handle that is in use is a {@link dev.parley.domain.error.Conflict} with code {@code group_handle_taken}. */
    void add(UserGroup group);

    /** Changes handle and name, refused like {@link #add}. */
    void update(UserGroup group);

    /** For good, with its memberships. */
    void remove(UserGroupId id);

    Optional<UserGroup> find(UserGroupId id);

    /** By ascending id, after the given one. */
    List<UserGroup> of(WorkspaceId workspace, Optional<UserGroupId> after, int limit);

    Optional<UserGroup> findByHandle(WorkspaceId workspace, GroupHandle handle);

    /** False, and nothing changes, for somebody who is in it. */
    boolean join(UserGroupId id, UserId user, Instant at);

    /** False when there was nobody to leave. */
    boolean leave(UserGroupId id, UserId user);

    /** By ascending user id, after the given one. */
    List<UserId> members(UserGroupId id, Optional<UserId> after, int limit);

    /** All who are in any of the groups. */
    Set<UserId> members(Collection<UserGroupId> ids);
}
