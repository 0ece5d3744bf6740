package dev.parley.domain.model.notification;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What members want to be notified of: in all of a workspace, and otherwise in single conversations. Kept for those who
 * leave and come back.
 */
public interface NotificationPreferences {
    /** The usual one for whoever is not a present member. */
    NotificationPreference of(ConversationId conversation, UserId user);

    /** False, and nothing changes, for whoever is not a present member. */
    boolean put(ConversationId conversation, UserId user, NotificationPreference preference);

    /** What the user wants in all of a workspace; empty for the usual, and for whoever is not a present member. */
    Optional<NotificationLevel> inWorkspace(WorkspaceId workspace, UserId user);

    /** False, and nothing changes, for whoever is not a present member. */
    boolean putInWorkspace(WorkspaceId workspace, UserId user, Optional<NotificationLevel> level);

    /** The user's conversations in a workspace that are muted at that instant. */
    Set<ConversationId> muted(WorkspaceId workspace, UserId user, Instant now);

    /**
     * Present members of the conversation and of its workspace who are addressed, or want to be told of everything; by
     * ascending user id, after the given one. None when the conversation or its workspace is deleted.
     */
    List<Recipient> recipients(ConversationId conversation, Addressed whom, Optional<UserId> after, int limit);
}
