package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.ImportedText;
import java.util.ArrayList;
import java.util.List;

/** Reads what a message says: its text, what programs attached to it, and the names of its files. */
final class ContentFormat {
    private ContentFormat() {}

    static ImportedText parse(Fields entry, String subtype) {
        ImportedText said = TextFormat.parse(entry.text("text").orElse(""));
        TextParts lines = new TextParts();
        lines.line(subtype.equals("me_message") ? inItalics(said) : said);
        attachments(entry, !lines.isEmpty()).forEach(lines::line);
        if (lines.isEmpty()) {
            lines.line(BlockFormat.parse(entry.objects("blocks")));
        }
        files(entry).forEach(file -> lines.line(ImportedText.plain("[file: " + name(file) + "]")));
        return lines.text();
    }

    private static ImportedText inItalics(ImportedText text) {
        return new TextParts().plain("_").all(text).plain("_").text();
    }

    private static List<ImportedText> attachments(Fields entry, boolean hasText) {
        return entry.objects("attachments").stream()
                .filter(attachment -> !hasText || !AttachmentFormat.isPreview(attachment))
                .map(AttachmentFormat::parse)
                .toList();
    }

    private static List<Fields> files(Fields entry) {
        List<Fields> files = new ArrayList<>(entry.objects("files"));
        entry.object("file").ifPresent(files::add);
        return files;
    }

    private static String name(Fields file) {
        String name = file.words("name")
                .or(() -> file.words("title"))
                .or(() -> file.text("mode").filter("tombstone"::equals).map(deleted -> "deleted"))
                .or(() -> file.words("id"))
                .orElse("without a name");
        return name.replaceAll("\\s+", " ");
    }
}
