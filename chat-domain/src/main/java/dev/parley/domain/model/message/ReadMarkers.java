package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;

/** How far each member has read each conversation. */
public interface ReadMarkers {
    /** Moves it forward. False, and nothing changes, when it is there or further already. */
    boolean advance(ConversationId conversation, UserId user, MessageId readUpTo);

    /** Moves it back, for "mark unread". */
    void rewind(ConversationId conversation, UserId user, MessageId readUpTo);

    MessageId find(ConversationId conversation, UserId user);

    /**
     * For each conversation of the workspace of which the user is a present member, neither deleted nor archived; the
     * channels first, each kind by ascending id.
     */
    List<Unread> unread(WorkspaceId workspace, UserId user);
}
