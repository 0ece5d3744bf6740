package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The transactions of one import, one after the other, and the sum of what they did. */
final class ImportRun {
    /** What is done in one transaction. It may be done again, each time with a ledger of its own. */
    private interface Work<T> extends BiFunction<Access, Ledger, T> {}

    private record Attempt<T>(T result, Ledger ledger) {}

    private final ImportJob job;
    private final Actor actor;
    private final ImportProgress progress;
    private final Ledger ledger = new Ledger();
    private final List<ImportReport.Conversation> conversations = new ArrayList<>();

    ImportRun(ImportJob job, ImportProgress progress) {
        this.job = job;
        this.actor = Actor.operatorAs(job.owner().id());
        this.progress = progress;
    }

    ImportReport run() {
        job.export().notes().forEach(ledger::note);
        Optional<WorkspaceId> before = job.environment()
                .transactions()
                .read(store -> store.imports().find(job.export().source()));
        Optional<ImportedConversation> general = before.isPresent() ? Optional.empty() : job.general();
        ImportedTeam team = before.map(workspace -> write(new Returning(job, workspace)::prepare))
                .orElseGet(() -> found(general));
        for (ImportedConversation conversation : job.export().conversations()) {
            if (general.filter(conversation::equals).isEmpty()) {
                team = team.with(bring(team, conversation));
            }
        }
        return report(team);
    }

    private ImportedTeam found(Optional<ImportedConversation> general) {
        if (general.isEmpty()) {
            return write(new Founding(job, general, ImportedHistory.EMPTY, progress::passed)::found);
        }
        return write(general.get(), history -> new Founding(job, general, history, progress::passed)::found);
    }

    private Map<ExternalId, UserId> bring(ImportedTeam team, ImportedConversation conversation) {
        return write(conversation, history -> new Bringing(job, team, conversation, history, progress::passed)::bring);
    }

    /** Reads the history first: nobody should wait for a file while a transaction holds feeds. */
    private <T> T write(ImportedConversation conversation, Function<ImportedHistory, Work<T>> work) {
        ImportedHistory history = job.export().history(conversation);
        progress.begins(conversation, history.messages().size());
        Tally before = ledger.of(ItemKind.MESSAGE);
        T result = write(work.apply(history));
        Tally messages = ledger.of(ItemKind.MESSAGE).minus(before);
        conversations.add(new ImportReport.Conversation(conversation.name(), messages));
        progress.ended(conversation, messages);
        return result;
    }

    private <T> T write(Work<T> work) {
        Attempt<T> done = job.environment().write(actor, access -> {
            Ledger own = new Ledger();
            return new Attempt<>(work.apply(access, own), own);
        });
        ledger.add(done.ledger());
        return done.result();
    }

    private ImportReport report(ImportedTeam team) {
        return new ImportReport(
                job.export().source(),
                team.workspace(),
                team.isFirst(),
                ledger.tallies(),
                conversations,
                ledger.groups());
    }
}
