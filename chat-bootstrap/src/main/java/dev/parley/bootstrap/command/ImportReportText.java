package dev.parley.bootstrap.command;

import dev.parley.domain.usecase.importing.ImportNote.Effect;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import java.util.List;

/** Tells what came in and what did not. Names in it come from outside. */
final class ImportReportText {
    private static final String ROW = "%-32.32s %9s %9s %9s %9s";

    private final ImportReport report;
    private final Console console;

    ImportReportText(ImportReport report, Console console) {
        this.report = report;
        this.console = console;
    }

    void tell() {
        console.tellOf((report.isFirst() ? "New workspace: " : "Workspace: ")
                + report.workspace().name().value() + " (" + report.source().value() + ")");
        console.tell("");
        tellKinds();
        console.tell("");
        tellConversations();
        tellNotes("Skipped", Effect.SKIPPED);
        tellNotes("Changed", Effect.CHANGED);
    }

    private void tellKinds() {
        head("");
        for (ItemKind kind : ItemKind.values()) {
            if (report.of(kind).found() > 0) {
                row(kind.plural(), report.of(kind));
            }
        }
    }

    private void tellConversations() {
        head("messages in");
        report.conversations().forEach(conversation -> row(conversation.name(), conversation.messages()));
    }

    private void head(String title) {
        console.tell(ROW.formatted(title, "found", "new", "present", "skipped"));
    }

    private void row(String name, Tally tally) {
        console.tellOf(ROW.formatted(name, tally.found(), tally.imported(), tally.present(), tally.skipped()));
    }

    private void tellNotes(String title, Effect effect) {
        List<ImportReport.Group> groups = report.notes().stream()
                .filter(group -> group.effect() == effect)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        console.tell("");
        console.tell(title + ":");
        for (ImportReport.Group group : groups) {
            console.tellOf("  " + group.count() + " of the " + group.kind().plural() + ": " + group.reason());
            group.examples().forEach(example -> console.tellOf("      " + example));
            if (group.count() > group.examples().size()) {
                console.tell("      ...");
            }
        }
    }
}
