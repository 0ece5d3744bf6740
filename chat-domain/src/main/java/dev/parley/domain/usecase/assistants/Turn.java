package dev.parley.domain.usecase.assistants;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/** A question that was taken up: to be put to the model, or settled without it. */
sealed interface Turn {
    AiInteraction interaction();

    /** With what is asked, as the record will tell it, and where the answer goes. */
    record Ask(
            AiInteraction interaction, Prompt prompt, Transcript transcript, Optional<MessageId> parent, Instant since)
            implements Turn {}

    record Settled(AiInteraction interaction, AiOutcome how, AiExchange exchange) implements Turn {}
}
