package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A channel or direct message of the export. The general one is the one that everybody is in. */
public record ImportedConversation(
        ExternalId id,
        Kind kind,
        String name,
        Optional<Instant> createdAt,
        Optional<ExternalId> creator,
        ImportedText topic,
        ImportedText purpose,
        List<ExternalId> members,
        boolean isArchived,
        boolean isGeneral,
        List<ImportedOverride> overrides) {

    /** Who can find it. */
    public enum Kind {
        PUBLIC,
        PRIVATE,
        DIRECT
    }

    public ImportedConversation {
        members = List.copyOf(members);
        overrides = List.copyOf(overrides);
    }

    ItemKind itemKind() {
        return kind == Kind.DIRECT ? ItemKind.DIRECT_MESSAGE : ItemKind.CHANNEL;
    }
}
