package dev.parley.domain.model.feed;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.UUID;

/** Identifies a feed, by the id of the channel, direct message, workspace or user that it belongs to. */
public record FeedId(UUID value) {
    public static FeedId of(ConversationId conversation) {
        return new FeedId(conversation.value());
    }

    public static FeedId of(WorkspaceId workspace) {
        return new FeedId(workspace.value());
    }

    public static FeedId of(UserId user) {
        return new FeedId(user.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
