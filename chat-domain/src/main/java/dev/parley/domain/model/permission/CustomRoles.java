package dev.parley.domain.model.permission;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The custom roles of all workspaces, and who holds them. A name that is in use in the workspace is a
 * {@link dev.parley.domain.error.Conflict} with code {@code role_name_taken}, whoever else writes at the same time.
 */
public interface CustomRoles {
    void add(CustomRole role);

    /** Name, rank and permissions. */
    void update(CustomRole role);

    /** Also from those who hold it and from the overrides of channels. False when there is none. */
    boolean remove(CustomRoleId id);

    Optional<CustomRole> find(CustomRoleId id);

    /** Highest rank first, then by name. */
    List<CustomRole> of(WorkspaceId workspace);

    /** To a member of its workspace. False, and nothing changes, when the member holds it. */
    boolean give(CustomRole role, UserId user, Instant at);

    /** False when the user does not hold it. Whoever leaves the workspace loses all of them. */
    boolean take(CustomRole role, UserId user);

    /** By ascending user id, after the given one. */
    List<UserId> holders(CustomRoleId id, Optional<UserId> after, int limit);
}
