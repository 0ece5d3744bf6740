package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.List;
import java.util.Optional;

/** Reads what laid-out blocks say. Their layout, their buttons and their pictures are not kept. */
final class BlockFormat {
    private BlockFormat() {}

    static ImportedText parse(List<Fields> blocks) {
        TextParts lines = new TextParts();
        blocks.forEach(block -> lines.line(block(block)));
        return lines.text();
    }

    private static ImportedText block(Fields block) {
        TextParts lines = new TextParts();
        switch (type(block)) {
            case "rich_text", "rich_text_quote", "rich_text_preformatted", "rich_text_section" -> rich(block, lines);
            case "rich_text_list" -> block.objects("elements").forEach(item -> lines.line(listItem(item)));
            case "section", "header", "context", "video" -> composed(block, lines);
            case "markdown" -> lines.line(ImportedText.plain(block.text("text").orElse("")));
            case "image" ->
                lines.line(ImportedText.plain(block.words("alt_text")
                        .map(alt -> "[image: " + alt + "]")
                        .orElse("")));
            default -> {}
        }
        return lines.text();
    }

    private static void rich(Fields block, TextParts lines) {
        TextParts inline = new TextParts();
        for (Fields element : block.objects("elements")) {
            if (type(element).startsWith("rich_text")) {
                lines.line(block(element));
            } else {
                inline(element, inline);
            }
        }
        if (!inline.isEmpty()) {
            String fence = type(block).equals("rich_text_preformatted") ? "```" : "";
            lines.line(
                    new TextParts().plain(fence).all(inline.text()).plain(fence).text());
        }
    }

    private static ImportedText listItem(Fields item) {
        return new TextParts().plain("• ").all(block(item)).text();
    }

    private static void composed(Fields block, TextParts lines) {
        block.object(type(block).equals("video") ? "title" : "text").ifPresent(text -> lines.line(text(text)));
        block.objects("fields").forEach(field -> lines.line(text(field)));
        block.objects("elements").forEach(element -> lines.line(element.has("text") ? text(element) : block(element)));
    }

    private static ImportedText text(Fields text) {
        String raw = text.text("text").orElse("");
        return type(text).equals("mrkdwn") ? TextFormat.parse(raw) : ImportedText.plain(raw);
    }

    private static void inline(Fields element, TextParts inline) {
        switch (type(element)) {
            case "text" -> inline.plain(element.text("text").orElse(""));
            case "link" -> inline.plain(TextFormat.link(element.text("url").orElse(""), element.words("text")));
            case "emoji" -> inline.plain(":" + element.text("name").orElse("") + ":");
            case "user" -> inline.part(new UserReference(element.requiredId("user_id"), Optional.empty()));
            case "channel" -> inline.part(new ChannelReference(element.requiredId("channel_id"), Optional.empty()));
            case "broadcast" ->
                TextFormat.audience(element.text("range").orElse("")).ifPresent(to -> inline.part(new WideMention(to)));
            case "usergroup" -> inline.plain("@" + element.text("usergroup_id").orElse(""));
            case "date" -> inline.plain(element.text("fallback").orElse(""));
            default -> {}
        }
    }

    private static String type(Fields block) {
        return block.text("type").orElse("");
    }
}
