package dev.parley.domain.model.channel;

import java.util.UUID;

/** Identifies a direct message: the conversation, not a message in it. */
public record DirectMessageChannelId(UUID value) implements ConversationId {
    @Override
    public String toString() {
        return value.toString();
    }
}
