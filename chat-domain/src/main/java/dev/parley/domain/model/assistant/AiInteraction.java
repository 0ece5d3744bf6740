package dev.parley.domain.model.assistant;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** A message that an assistant has to answer, and what became of it. While it is being asked, somebody has it until then. */
public record AiInteraction(
        AiInteractionId id,
        WorkspaceId workspace,
        ConversationId conversation,
        MessageId question,
        UserId assistant,
        UserId asker,
        AiOutcome outcome,
        Optional<Instant> takenUntil,
        AiExchange exchange,
        Instant createdAt) {

    public AiInteraction taken(Instant until) {
        return with(AiOutcome.ASKING, Optional.of(until), exchange);
    }

    public AiInteraction putBack() {
        return with(AiOutcome.WAITING, Optional.empty(), exchange);
    }

    public AiInteraction ended(AiOutcome how, AiExchange passed) {
        return with(how, Optional.empty(), passed);
    }

    public AiInteraction withoutContent() {
        return with(outcome, takenUntil, exchange.withoutContent());
    }

    private AiInteraction with(AiOutcome newOutcome, Optional<Instant> until, AiExchange newExchange) {
        return new AiInteraction(
                id, workspace, conversation, question, assistant, asker, newOutcome, until, newExchange, createdAt);
    }
}
