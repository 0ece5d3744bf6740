package dev.parley.domain.usecase.messages;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageId;
import java.util.Optional;

/** Say something in a conversation, perhaps as a reply, which may be shown in the channel too. */
public record PostMessage(
        ConversationId conversation,
        Content content,
        Optional<MessageId> parent,
        boolean alsoToChannel,
        Optional<ClientMessageId> clientId) {

    public PostMessage {
        Require.that(
                parent.isPresent() || !alsoToChannel,
                "alsoToChannel",
                "not_a_reply",
                "alsoToChannel is for replies, and parentId is missing");
    }

    public static PostMessage of(ConversationId conversation, Content content) {
        return new PostMessage(conversation, content, Optional.empty(), false, Optional.empty());
    }

    public PostMessage replyingTo(MessageId message) {
        return new PostMessage(conversation, content, Optional.of(message), alsoToChannel, clientId);
    }

    public PostMessage alsoToChannel(boolean shown) {
        return new PostMessage(conversation, content, parent, shown, clientId);
    }

    public PostMessage sentAs(ClientMessageId id) {
        return new PostMessage(conversation, content, parent, alsoToChannel, Optional.of(id));
    }
}
