package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;

/** Timelines, threads and single messages. */
public final class ReadingMessages {
    private final Environment environment;

    public ReadingMessages(Environment environment) {
        this.environment = environment;
    }

    /** Roots and the replies that are shown in the channel. */
    public MessagePage timeline(Actor actor, ConversationId id, PageRequest request) {
        return environment.read(actor, access -> {
            access.conversation(id);
            return access.store().messages().timeline(id, actor.user(), request);
        });
    }

    /** The thread of a message, whether it is the root or a reply in it. */
    public MessagePage replies(Actor actor, MessageId id, PageRequest request) {
        return environment.read(actor, access -> {
            Message root = access.messages().requireRoot(id);
            return access.store().threads().replies(root, actor.user(), request);
        });
    }

    /** A deleted one is not found, unless its thread goes on: then it is a tombstone without content. */
    public MessageView find(Actor actor, MessageId id) {
        return environment.read(actor, access -> {
            access.messages().require(id);
            return access.store()
                    .messages()
                    .view(id, actor.user())
                    .filter(view -> !view.message().isDeleted() || view.thread().replyCount() > 0)
                    .orElseThrow(Refusals::noSuchMessage);
        });
    }
}
