package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;

/** How far each member has read each conversation. */
public interface ReadMarkers {
    /** Moves it forward. False, and nothing changes, when it is there or further already. */
    boolean advance(ConversationId conversation, UserId user, MessageId readUpTo);

    /** Moves it back, for "mark unread". False, and nothing changes, when it is there or further back already. */
    boolean rewind(ConversationId conversation, UserId user, MessageId readUpTo);

    MessageId find(ConversationId conversation, UserId user);

    /**
     * Of the conversations of the workspace of which the user is a present member and that the user sees, neither
     * deleted nor archived: each of them, and the followed threads in them of which anything is unread. The channels come first, each kind by ascending
     * id; the threads of a conversation by ascending id of their roots.
     */
    Backlog unread(WorkspaceId workspace, UserId user, Visibility visibility);
}
