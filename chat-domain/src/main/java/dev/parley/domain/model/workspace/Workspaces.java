package dev.parley.domain.model.workspace;

import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;

/** All workspaces, the deleted ones included. */
public interface Workspaces {
    void add(Workspace workspace);

    /** Name and legal hold; deletion is the business of soft deletion. */
    void update(Workspace workspace);

    Optional<Workspace> find(WorkspaceId id);

    /** Those, not deleted, of which the user is a member, by ascending id, after the given one. */
    List<Workspace> of(UserId user, Optional<WorkspaceId> after, int limit);

    /** Those, not deleted, that have no default channel, by ascending id, after the given one. */
    List<Workspace> withoutDefaultChannel(Optional<WorkspaceId> after, int limit);
}
