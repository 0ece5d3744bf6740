package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.util.Optional;

/** Who wrote a message, whether the export lists that user or not, with the name that the message gives. */
public record ImportedAuthor(ExternalId id, Optional<String> name, boolean isBot) {

    /** With what another message tells about the same author. */
    ImportedAuthor with(ImportedAuthor same) {
        return new ImportedAuthor(id, name.or(same::name), isBot || same.isBot);
    }
}
