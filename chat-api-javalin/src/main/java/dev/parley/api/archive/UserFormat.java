package dev.parley.api.archive;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ImportedUser.Standing;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an entry of {@code users.json}. */
final class UserFormat {
    /** The service's own bot, which the list does not call one. */
    private static final String OWN_BOT = "USLACKBOT";

    private UserFormat() {}

    static ImportedUser parse(JsonNode node) {
        Fields entry = Fields.of(node);
        ExternalId id = entry.requiredId("id");
        Optional<Fields> profile = entry.object("profile");
        String name = entry.words("name").orElseGet(id::value);
        return new ImportedUser(
                id,
                profile.flatMap(fields -> fields.id("bot_id")),
                name,
                displayName(entry, profile).map(TextFormat::unescape).orElse(name),
                profile.flatMap(fields -> fields.words("email")),
                standing(entry, id),
                entry.flag("deleted"));
    }

    private static Optional<String> displayName(Fields entry, Optional<Fields> profile) {
        return profile.flatMap(fields -> fields.words("display_name"))
                .or(() -> entry.words("real_name"))
                .or(() -> profile.flatMap(fields -> fields.words("real_name")));
    }

    private static Standing standing(Fields entry, ExternalId id) {
        if (entry.flag("is_bot") || id.value().equals(OWN_BOT)) {
            return Standing.BOT;
        }
        if (entry.flag("is_restricted") || entry.flag("is_ultra_restricted")) {
            return Standing.GUEST;
        }
        boolean isAdmin = entry.flag("is_admin") || entry.flag("is_owner") || entry.flag("is_primary_owner");
        return isAdmin ? Standing.ADMIN : Standing.MEMBER;
    }
}
