package dev.parley.domain.model.retention;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to go for good, kept until it has gone: so a crash on the way forgets nothing. */
public interface Erasures {
    /** All that a person wrote. Asking again changes nothing. */
    void ask(UserId user, Instant at);

    void done(UserId user);

    /** By ascending id, after the given one. */
    List<UserId> pending(Optional<UserId> after, int limit);

    /** Workspaces that were deleted before the instant; none that has a legal hold on it or on a channel of it. */
    List<WorkspaceId> workspaces(Instant deletedBefore, int limit);

    /** Takes away some of what is in a workspace, at most so many rows; gives how many. Zero when it is empty. */
    int empty(WorkspaceId workspace, int limit);

    /** Takes away an empty workspace with its channels and memberships. */
    void remove(WorkspaceId workspace);
}
