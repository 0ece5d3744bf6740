package dev.parley.api.archive;

import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import java.util.ArrayList;
import java.util.List;

/** Puts a text together of parts and lines; plain text that follows on plain text is one part. */
final class TextParts {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    TextParts plain(String text) {
        plain.append(text);
        return this;
    }

    TextParts part(Part part) {
        if (part instanceof Plain text) {
            return plain(text.text());
        }
        endPlain();
        parts.add(part);
        return this;
    }

    TextParts all(ImportedText text) {
        text.parts().forEach(this::part);
        return this;
    }

    /** On a line of its own, if it says anything. */
    TextParts line(ImportedText text) {
        if (!text.parts().isEmpty()) {
            if (!isEmpty()) {
                plain("\n");
            }
            all(text);
        }
        return this;
    }

    boolean isEmpty() {
        return parts.isEmpty() && plain.isEmpty();
    }

    ImportedText text() {
        endPlain();
        return new ImportedText(parts);
    }

    private void endPlain() {
        if (!plain.isEmpty()) {
            parts.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
