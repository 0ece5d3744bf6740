package dev.parley.api.archive;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import dev.parley.domain.usecase.importing.ImportedText;
import tools.jackson.databind.JsonNode;

/** Reads an entry of one of the lists of conversations. */
final class ConversationFormat {
    private ConversationFormat() {}

    static ImportedConversation parse(JsonNode node, Kind kind) {
        Fields entry = Fields.of(node);
        ExternalId id = entry.requiredId("id");
        return new ImportedConversation(
                id,
                entry.flag("is_mpim") ? Kind.DIRECT : kind,
                entry.words("name").orElseGet(id::value),
                entry.instant("created"),
                entry.id("creator"),
                description(entry, "topic"),
                description(entry, "purpose"),
                entry.ids("members"),
                entry.flag("is_archived"),
                entry.flag("is_general"),
                StandingFormat.overrides(entry));
    }

    private static ImportedText description(Fields entry, String name) {
        return entry.object(name)
                .flatMap(description -> description.text("value"))
                .map(TextFormat::parse)
                .orElse(ImportedText.NONE);
    }
}
