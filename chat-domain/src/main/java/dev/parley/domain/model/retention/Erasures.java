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

    /** Takes away some of what is in a workspace, at most so many messages and events; gives how many. Zero when it is empty. */
    int empty(WorkspaceId workspace, int limit);

    /**
     * Those who were in a workspace, cannot log in, and were never in another, deleted or not: its assistants, bots and
     * imported people. None of those who are anonymous already.
     */
    List<UserId> strays(WorkspaceId workspace, int limit);

    /**
     * Takes away an empty workspace with all that belongs to it: channels and direct messages, memberships, roles,
     * groups, invites, assistants and what they were asked, retentions, imports, and what its people were notified of.
     * Nothing of it is found any more by any other port, but for the audit.
     */
    void remove(WorkspaceId workspace);

    /**
     * Takes away what is a user's alone: sessions, notifications, followed threads, places in groups. Invites that the
     * user made are revoked, and forget for whom they were.
     */
    void forget(UserId user, Instant at);
}
