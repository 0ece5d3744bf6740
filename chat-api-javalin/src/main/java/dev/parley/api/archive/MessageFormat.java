package dev.parley.api.archive;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.usecase.importing.ImportedAuthor;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedReaction;
import dev.parley.domain.usecase.importing.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads an entry of a day's file. */
final class MessageFormat {
    /** All others tell what happened to the channel. */
    private static final Set<String> SAID = Set.of(
            "",
            "me_message",
            "thread_broadcast",
            "reply_broadcast",
            "bot_message",
            "slackbot_response",
            "assistant_app_thread",
            "file_share",
            "file_comment",
            "tombstone");

    private MessageFormat() {}

    static ImportedMessage parse(JsonNode node, Origin origin) {
        Fields entry = Fields.of(node);
        String subtype = entry.text("subtype").orElse("");
        boolean isDeleted = subtype.equals("tombstone");
        if (!entry.text("type").orElse("message").equals("message")) {
            throw new BrokenEntry("is not a message");
        }
        if (entry.flag("hidden") && !isDeleted) {
            throw new BrokenEntry("is hidden");
        }
        Instant at = entry.requiredInstant("ts");
        return new ImportedMessage(
                origin,
                at,
                author(entry, subtype),
                SAID.contains(subtype) ? MessageKind.MESSAGE : MessageKind.NOTICE,
                ContentFormat.parse(entry, subtype),
                entry.instant("thread_ts"),
                entry.id("parent_user_id"),
                subtype.equals("thread_broadcast"),
                entry.object("edited").flatMap(edited -> edited.instant("ts")),
                isDeleted,
                reactions(entry));
    }

    private static ImportedAuthor author(Fields entry, String subtype) {
        Optional<ExternalId> bot = entry.id("bot_id");
        Optional<String> name = name(entry);
        boolean isBot = bot.isPresent() || subtype.equals("bot_message");
        return Stream.of(
                        entry.id("user"),
                        bot,
                        entry.words("username").map(MessageFormat::named),
                        entry.object("comment").flatMap(comment -> comment.id("user")),
                        entry.object("file").flatMap(file -> file.id("user")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(id -> new ImportedAuthor(id, name, isBot))
                .orElseThrow(() -> new BrokenEntry("does not say who wrote it"));
    }

    /** Some bots have no id; no id has a colon. */
    private static ExternalId named(String username) {
        String shortened = username.length() <= 100 ? username : username.substring(0, 100);
        return new ExternalId("name:" + shortened.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?"));
    }

    private static Optional<String> name(Fields entry) {
        Optional<Fields> profile = entry.object("user_profile");
        return entry.words("username")
                .or(() -> entry.object("bot_profile").flatMap(bot -> bot.words("name")))
                .or(() -> profile.flatMap(user -> user.words("display_name")))
                .or(() -> profile.flatMap(user -> user.words("real_name")));
    }

    private static List<ImportedReaction> reactions(Fields entry) {
        return entry.objects("reactions").stream()
                .map(reaction -> new ImportedReaction(reaction.text("name").orElse(""), reaction.ids("users")))
                .toList();
    }

    /** Exports name only some of the users where there are very many. */
    static boolean hidesReactions(JsonNode node) {
        return Fields.of(node).objects("reactions").stream()
                .anyMatch(reaction ->
                        reaction.number("count") > reaction.ids("users").size());
    }
}
