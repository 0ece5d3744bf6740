package dev.parley.domain.access;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.permission.Permission;
import java.util.Optional;

/** The way to messages, deleted or not, of conversations that the actor may see. */
public final class MessageAccess {
    private final Access access;

    MessageAccess(Access access) {
        this.access = access;
    }

    public Message require(MessageId id) {
        return access.store()
                .messages()
                .find(id)
                .filter(message -> access.sees(message.conversation()))
                .orElseThrow(Refusals::noSuchMessage);
    }

    /** The root of a message's thread: itself, unless it is a reply. A deleted one only while the thread lives on. */
    public Message requireRoot(MessageId id) {
        Message root = require(require(id).root());
        if (root.isDeleted() && access.store().threads().summary(root).replyCount() == 0) {
            throw Refusals.noSuchMessage();
        }
        return root;
    }

    /** One of this conversation, when it is there. */
    public Optional<Message> find(ConversationId conversation, MessageId id) {
        return access.store()
                .messages()
                .find(id)
                .filter(message -> message.conversation().equals(conversation))
                .filter(message -> access.sees(conversation));
    }

    /** One in a joined conversation that is open to change. */
    public Message requireToChange(MessageId id, Permission permission) {
        access.conversationToChange(require(id).conversation(), permission);
        return require(id);
    }
}
