package dev.parley.domain.model.channel;

import java.util.UUID;

/** Identifies a place where messages are: a channel or a direct message. */
public sealed interface ConversationId permits ChannelId, DirectMessageChannelId {
    UUID value();
}
