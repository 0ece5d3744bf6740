package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.util.List;

/** Who reacted with an emoji. */
public record ImportedReaction(String emoji, List<ExternalId> users) {
    public ImportedReaction {
        users = List.copyOf(users);
    }
}
