package dev.parley.domain.model.workspace;

import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;

/** All workspaces, the deleted ones included. */
public interface Workspaces {
    void add(Workspace workspace);

    /** The name; deletion is the business of soft deletion, and the legal hold of {@link #hold}. */
    void update(Workspace workspace);

    /** Places a legal hold, or lifts it. False when nothing changes. */
    boolean hold(WorkspaceId id, boolean held);

    Optional<Workspace> find(WorkspaceId id);

    /** Those, not deleted, of which the user is a member, by ascending id, after the given one. */
    List<Workspace> of(UserId user, Optional<WorkspaceId> after, int limit);

    /** Those, not deleted, that have no default channel, by ascending id, after the given one. */
    List<Workspace> withoutDefaultChannel(Optional<WorkspaceId> after, int limit);
}
