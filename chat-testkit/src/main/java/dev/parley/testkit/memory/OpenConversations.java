package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/** Conversations that are neither deleted nor archived. */
final class OpenConversations {
    private OpenConversations() {}

    static boolean has(State state, ConversationId conversation) {
        return switch (conversation) {
            case ChannelId id ->
                state.channels
                        .find(id)
                        .filter(channel -> channel.deletion().isEmpty()
                                && channel.archivedAt().isEmpty())
                        .isPresent();
            case DirectMessageChannelId id -> state.directMessages.has(id);
        };
    }

    /** And the user a present member of its workspace, which is not deleted. */
    static boolean hasMember(State state, ConversationId conversation, UserId user) {
        return has(state, conversation)
                && workspace(state, conversation)
                        .flatMap(workspace -> state.members.find(workspace, user))
                        .filter(Membership::isPresent)
                        .isPresent();
    }

    /** The workspace of a conversation, unless it is deleted. */
    static Optional<WorkspaceId> workspace(State state, ConversationId conversation) {
        Optional<WorkspaceId> workspace = switch (conversation) {
            case ChannelId id -> state.channels.find(id).map(channel -> channel.workspace());
            case DirectMessageChannelId id -> state.directMessages.find(id).map(direct -> direct.workspace());
        };
        return workspace.filter(id -> state.workspaces
                .find(id)
                .filter(found -> found.deletion().isEmpty())
                .isPresent());
    }
}
