package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.util.Optional;

/** Somebody whom the export lists. A bot's messages may name it by a second id. */
public record ImportedUser(
        ExternalId id,
        Optional<ExternalId> otherId,
        String name,
        String displayName,
        Optional<String> email,
        Standing standing,
        boolean isDeactivated) {

    /** What somebody is in the team. */
    public enum Standing {
        ADMIN,
        MEMBER,
        GUEST,
        BOT
    }
}
