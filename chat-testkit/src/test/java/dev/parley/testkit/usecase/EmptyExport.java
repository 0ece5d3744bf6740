package dev.parley.testkit.usecase;

import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.usecase.importing.ChatExport;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedGroup;
import dev.parley.domain.usecase.importing.ImportedHistory;
import dev.parley.domain.usecase.importing.ImportedRole;
import dev.parley.domain.usecase.importing.ImportedUser;
import java.util.List;

/** Of a team in which nobody is and nothing was said. */
record EmptyExport() implements ChatExport {
    @Override
    public ImportSource source() {
        return new ImportSource("nobody");
    }

    @Override
    public String name() {
        return "Nobody";
    }

    @Override
    public List<ImportedUser> users() {
        return List.of();
    }

    @Override
    public List<ImportedConversation> conversations() {
        return List.of();
    }

    @Override
    public List<ImportedGroup> groups() {
        return List.of();
    }

    @Override
    public List<ImportedRole> roles() {
        return List.of();
    }

    @Override
    public ImportedHistory history(ImportedConversation conversation) {
        return ImportedHistory.EMPTY;
    }

    @Override
    public List<ImportNote> notes() {
        return List.of();
    }
}
