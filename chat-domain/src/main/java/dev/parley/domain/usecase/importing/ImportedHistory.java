package dev.parley.domain.usecase.importing;

import java.util.List;

/** What was said in a conversation, and what of it could not be read. */
public record ImportedHistory(List<ImportedMessage> messages, List<ImportNote> notes) {
    public static final ImportedHistory EMPTY = new ImportedHistory(List.of(), List.of());

    public ImportedHistory {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }
}
