package dev.parley.domain.model.channel;

import java.util.UUID;

/** Identifies a channel. */
public record ChannelId(UUID value) implements ConversationId {
    @Override
    public String toString() {
        return value.toString();
    }
}
