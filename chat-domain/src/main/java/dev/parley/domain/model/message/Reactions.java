package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Set;

/** Reactions to messages. Writers hold the conversation's feed. */
public interface Reactions {
    /** The ones that are new; a user's second reaction to a message with the same emoji changes nothing. */
    List<Reaction> add(ConversationId conversation, List<Reaction> batch);

    /** False when there was none. */
    boolean remove(ConversationId conversation, MessageId message, UserId user, Emoji emoji);

    /** The conversations in which a user has reacted to something. */
    List<ConversationId> placesOf(UserId user);

    /** The different emoji on a message. */
    Set<Emoji> on(ConversationId conversation, MessageId message);
}
