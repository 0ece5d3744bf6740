package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message with its reactions and, for a reply, the instant of its root. Of a deleted one there is no content. */
public record ExportedMessage(Message message, Optional<Instant> rootAt, List<Reaction> reactions) {
    public ExportedMessage {
        message = message.visible();
        reactions = message.isDeleted() ? List.of() : List.copyOf(reactions);
    }
}
