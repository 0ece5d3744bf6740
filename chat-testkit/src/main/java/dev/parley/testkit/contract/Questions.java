package dev.parley.testkit.contract;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Transactions;
import java.util.List;
import java.util.Optional;

/** Ada's questions to Ben, who passes for an assistant, in one conversation. */
record Questions(Conversation talk) {
    static Questions in(Transactions store, ConversationKind kind) {
        return new Questions(Conversation.in(store, kind));
    }

    Questions elsewhere(ConversationKind kind) {
        return new Questions(talk.another(kind));
    }

    /** In another channel of the same workspace. */
    Questions beside() {
        return new Questions(talk.beside());
    }

    /** Asked now, of Ben. */
    AiInteraction ask(Message message) {
        AiInteraction question = question(message, talk.ben);
        add(question);
        return question;
    }

    AiInteraction question(Message message, UserId assistant) {
        return new AiInteraction(
                new AiInteractionId(talk.world.newId()),
                talk.workspace,
                talk.id,
                message.id(),
                assistant,
                message.author(),
                AiOutcome.WAITING,
                Optional.empty(),
                AiExchange.NONE,
                talk.world.now());
    }

    boolean add(AiInteraction question) {
        return talk.world.write(stored -> stored.aiInteractions().add(question));
    }

    boolean end(AiInteraction ended) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.aiInteractions().end(ended);
        });
    }

    List<AiInteraction> all() {
        return list(Filter.ALL);
    }

    List<AiInteraction> list(Filter filter) {
        return talk.world.list(stored -> stored.aiInteractions().of(talk.workspace, filter, Optional.empty(), 100));
    }
}
