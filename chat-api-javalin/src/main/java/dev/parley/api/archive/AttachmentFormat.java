package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.ImportedText;
import java.util.Optional;

/** Reads what programs attach to messages, and what previews of links say. */
final class AttachmentFormat {
    private AttachmentFormat() {}

    /** Made of a link in the text, which says the same. */
    static boolean isPreview(Fields attachment) {
        return attachment.has("from_url") || attachment.has("original_url");
    }

    static ImportedText parse(Fields attachment) {
        TextParts lines = new TextParts();
        line(lines, attachment, "pretext");
        line(lines, attachment, "author_name");
        Optional<String> title = attachment.words("title").map(TextFormat::unescape);
        attachment
                .words("title_link")
                .or(() -> title)
                .ifPresent(link -> lines.line(ImportedText.plain(TextFormat.link(link, title))));
        line(lines, attachment, "text");
        attachment.objects("fields").forEach(field -> {
            line(lines, field, "title");
            line(lines, field, "value");
        });
        if (lines.isEmpty()) {
            lines.line(BlockFormat.parse(attachment.objects("blocks")));
        }
        if (lines.isEmpty()) {
            line(lines, attachment, "fallback");
        }
        return lines.text();
    }

    private static void line(TextParts lines, Fields fields, String name) {
        fields.words(name).ifPresent(raw -> lines.line(TextFormat.parse(raw)));
    }
}
