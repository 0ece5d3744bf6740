package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;

/** A user's place in a thread and how far it was read; kept, but not alive, after the user has stopped following. */
record Following(ConversationId conversation, MessageId root, UserId user, MessageId readUpTo, boolean isAlive) {
    Following readUpTo(MessageId message) {
        return new Following(conversation, root, user, message, isAlive);
    }
}
