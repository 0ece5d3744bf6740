package dev.parley.domain.model.assistant;

import java.util.UUID;

/** Identifies a question to an assistant; a later one has a higher id. */
public record AiInteractionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
