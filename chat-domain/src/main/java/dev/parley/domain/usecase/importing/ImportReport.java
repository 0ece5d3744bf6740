package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Map;

/** What an import did. Everything that was found is counted once: as imported, as present before, or as skipped. */
public record ImportReport(
        ImportSource source,
        Workspace workspace,
        boolean isFirst,
        Map<ItemKind, Tally> tallies,
        List<Conversation> conversations,
        List<Group> notes) {

    /** The messages of one conversation. */
    public record Conversation(String name, Tally messages) {}

    /** Notes that only differ in where; the first few say where. */
    public record Group(ImportNote.Effect effect, ItemKind kind, String reason, int count, List<String> examples) {}

    public ImportReport {
        conversations = List.copyOf(conversations);
        notes = List.copyOf(notes);
    }

    public Tally of(ItemKind kind) {
        return tallies.getOrDefault(kind, Tally.NONE);
    }

    /** Whether all that the export has is here now. */
    public boolean isComplete() {
        return tallies.values().stream().allMatch(tally -> tally.skipped() == 0);
    }
}
