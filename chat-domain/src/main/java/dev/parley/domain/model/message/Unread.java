package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;

/**
 * What a member has not read of a conversation: messages after the read marker that are not deleted, not the member's
 * own, no notices, and not replies that only their thread shows; and how many of them mention the member. Both are exact
 * up to {@link #CAP}, which stands for that many or more.
 */
public record Unread(ConversationId conversation, int messages, int mentions) {
    public static final int CAP = 1000;
}
