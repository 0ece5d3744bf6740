package dev.parley.domain.model.membership;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who belongs where. A membership that ended is kept: whoever comes back gets the same one, with a new joining instant
 * and the read markers of the conversation and of the threads followed in it at its newest message.
 */
public interface Memberships {
    /** Adds or revives. False, and nothing changes, when the user is a present member. */
    boolean join(WorkspaceMember member);

    /** Ends it, and with it all custom roles and what was allowed to the user alone. False when there was none. */
    boolean leave(WorkspaceId workspace, UserId user, Instant at);

    void changeRole(WorkspaceId workspace, UserId user, Role role);

    Optional<WorkspaceMember> find(WorkspaceId workspace, UserId user);

    /** Present members by ascending user id, after the given one. */
    List<WorkspaceMember> of(WorkspaceId workspace, Optional<UserId> after, int limit);

    /** The present memberships of a user in workspaces that are not deleted. */
    List<WorkspaceMember> of(UserId user);

    /** The same, in those that are deleted too: they may come back. */
    List<WorkspaceMember> everywhere(UserId user);

    /** Present owners who can log in: neither deactivated nor deleted. */
    int countOwners(WorkspaceId workspace);

    /** Present members who are people, deactivated or not; programs and imported people are none. */
    int countPeople(WorkspaceId workspace);

    /** Adds or revives. False, and nothing changes, when the user is a present member. */
    boolean join(ConversationMember member);

    /** Ends it. False when there was none. */
    boolean leave(ConversationId conversation, UserId user, Instant at);

    Optional<ConversationMember> find(ConversationId conversation, UserId user);

    /** Present members by ascending user id, after the given one. */
    List<ConversationMember> of(ConversationId conversation, Optional<UserId> after, int limit);

    /** Present members who were seen after the instant. */
    Set<UserId> seenAfter(ConversationId conversation, Instant instant);

    /** The channels of the workspace, archived and deleted ones included, of which the user is a present member. */
    List<ChannelId> channelsOf(WorkspaceId workspace, UserId user);
}
