package dev.parley.domain.usecase.assistants;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.User;
import java.util.Optional;

/** A question to an assistant as somebody may see it: perhaps without where it was, and what was said. */
public record ShownInteraction(AiInteraction interaction, User assistant, User asker, boolean placeIsVisible) {
    public ShownInteraction {
        interaction = placeIsVisible ? interaction : interaction.withoutContent();
    }

    public Optional<ConversationId> conversation() {
        return Optional.of(interaction.conversation()).filter(where -> placeIsVisible);
    }

    public Optional<MessageId> question() {
        return Optional.of(interaction.question()).filter(which -> placeIsVisible);
    }

    public Optional<MessageId> answer() {
        return interaction.exchange().answer().filter(which -> placeIsVisible);
    }

    public AiExchange exchange() {
        return interaction.exchange();
    }
}
