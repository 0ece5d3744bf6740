package dev.parley.domain.usecase.assistants;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.UserKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a message is for an assistant, which is the actor: one by a person that mentions it, or that says something
 * to it alone, or that goes on with a thread in which it has spoken and mentions nobody else.
 */
final class Addressed {
    /** How many messages before the question are looked at. */
    private static final int CONTEXT = 30;

    private final Access access;

    Addressed(Access access) {
        this.access = access;
    }

    /** The message, if the assistant is in the conversation, and it is for the assistant. */
    Optional<MessageView> find(ConversationId conversation, MessageId id) {
        return access.messages()
                .find(conversation, id)
                .filter(message -> access.conversation(conversation).joined())
                .flatMap(message ->
                        access.store().messages().view(id, access.actor().user()))
                .filter(this::isForTheAssistant);
    }

    /** What was said up to the message, in its thread if it has one, else in its conversation. */
    List<MessageView> before(MessageView question) {
        PageRequest request = PageRequest.before(question.message().id(), CONTEXT);
        return Stream.concat(earlier(question.message(), request), Stream.of(question))
                .toList();
    }

    private Stream<MessageView> earlier(Message question, PageRequest request) {
        if (question.parent().isEmpty()) {
            return access
                    .store()
                    .messages()
                    .timeline(question.conversation(), access.actor().user(), request)
                    .oldestFirst()
                    .stream();
        }
        Message root = access.messages().require(question.root());
        return Stream.concat(
                access.store().messages().view(root.id(), access.actor().user()).stream(),
                access.store().threads().replies(root, access.actor().user(), request).oldestFirst().stream());
    }

    private boolean isForTheAssistant(MessageView view) {
        Message message = view.message();
        boolean somebodySpeaks = view.author().kind() == UserKind.PERSON
                && message.kind() == MessageKind.MESSAGE
                && !message.isDeleted();
        return somebodySpeaks
                && (isMentioned(message) || isAlone(message) || (mentionsNobody(message) && isInTalk(view)));
    }

    private boolean isMentioned(Message message) {
        return message.mentions().contains(access.actor().user());
    }

    private static boolean mentionsNobody(Message message) {
        return message.mentions().isEmpty();
    }

    private boolean isAlone(Message message) {
        return switch (message.conversation()) {
            case ChannelId channel -> false;
            case DirectMessageChannelId direct ->
                access.directMessageChannel(direct).members().size() == 2;
        };
    }

    private boolean isInTalk(MessageView view) {
        return view.message().parent().isPresent()
                && before(view).stream()
                        .filter(said -> !said.message().isDeleted())
                        .anyMatch(
                                said -> said.author().id().equals(access.actor().user()));
    }
}
