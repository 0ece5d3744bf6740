package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Environment;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserKind;

/**
 * Importing what a team said elsewhere into a workspace of its own. A second import of the team, also after one that was
 * stopped, adds what is missing and changes nothing else.
 */
public final class Importing {
    private final Environment environment;

    public Importing(Environment environment) {
        this.environment = environment;
    }

    /**
     * For whoever runs the server; asks for no permission but that the owner owns what came in before. Refused with
     * {@code owner_not_found}, {@code not_in_export}, {@code import_of_others}, {@code another_team},
     * {@code imported_as_another}, and {@code import_under_way}. When it fails later on, the conversations that it has
     * brought in stay.
     */
    public ImportReport run(ImportExport command, ChatExport export, ImportProgress progress) {
        ImportJob job = ImportJob.of(environment, command, export, owner(command));
        return new ImportRun(job, progress).run();
    }

    private User owner(ImportExport command) {
        return environment
                .transactions()
                .read(store -> store.users().findByUsername(command.owner()))
                .filter(user -> user.isActive() && user.kind() == UserKind.PERSON)
                .orElseThrow(() -> new NotFound(
                        "owner_not_found",
                        "There is nobody called " + command.owner() + " who could own the workspace. Register first."));
    }
}
