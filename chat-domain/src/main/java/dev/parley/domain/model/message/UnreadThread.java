package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;

/**
 * What a follower has not read of a thread: replies after the thread's own read marker that are not deleted, not the
 * follower's own and no notices, whether or not the channel shows them too; and how many of them mention the follower.
 * Both are exact up to {@link Unread#CAP}, which stands for that many or more.
 */
public record UnreadThread(ConversationId conversation, MessageId root, int replies, int mentions) {}
