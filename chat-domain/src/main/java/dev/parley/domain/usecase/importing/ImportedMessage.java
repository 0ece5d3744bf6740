package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of the export, at its original instant in microseconds.
 *
 * @param thread the instant of its thread's root; its own for a root
 * @param rootAuthor who wrote that root, which may be missing
 */
public record ImportedMessage(
        Origin origin,
        Instant at,
        ImportedAuthor author,
        MessageKind kind,
        ImportedText text,
        Optional<Instant> thread,
        Optional<ExternalId> rootAuthor,
        boolean alsoToChannel,
        Optional<Instant> editedAt,
        boolean isDeleted,
        List<ImportedReaction> reactions) {

    public ImportedMessage {
        reactions = List.copyOf(reactions);
    }

    /** Stands in for a root that the export does not have, so that its replies stay together. */
    static ImportedMessage missingRoot(ImportedMessage reply, Instant at) {
        ImportedAuthor author = reply.rootAuthor
                .map(id -> new ImportedAuthor(id, Optional.empty(), false))
                .orElse(reply.author);
        return new ImportedMessage(
                reply.origin,
                at,
                author,
                MessageKind.MESSAGE,
                ImportedText.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                List.of());
    }

    int countReactions() {
        return reactions.stream().mapToInt(reaction -> reaction.users().size()).sum();
    }
}
