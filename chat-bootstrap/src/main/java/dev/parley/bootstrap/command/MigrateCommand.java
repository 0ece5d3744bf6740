package dev.parley.bootstrap.command;

import dev.parley.migrations.MigrationStatus;
import dev.parley.migrations.Migrator;
import dev.parley.migrations.UndoneMigration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code parley migrate}. */
@Command(
        name = "migrate",
        description = "Work on the schema of the database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(up | down | info | validate | create | release)")
final class MigrateCommand {
    private static final int LATELY = 10;

    private final Session session;

    private MigrateCommand(Session session) {
        this.session = session;
    }

    static CommandLine of(Session session) {
        return new CommandLine(new MigrateCommand(session))
                .addSubcommand(new MigrateUpCommand(session))
                .addSubcommand(new MigrateDownCommand(session))
                .addSubcommand(new MigrateCreateCommand(session))
                .addSubcommand(new MigrateReleaseCommand(session));
    }

    @Command(
            name = "info",
            description = "List all migrations: where they stand, when they were applied, how long that took.",
            mixinStandardHelpOptions = true)
    int info() {
        Migrator migrator = session.sharedDatabase().migrator();
        for (MigrationStatus status : migrator.info()) {
            session.console()
                    .tell("%s  %-8s  %-20s  %9s  %s"
                            .formatted(
                                    status.version(),
                                    status.state(),
                                    instant(status.appliedAt()),
                                    status.took().map(MigrationDisplay::text).orElse(""),
                                    status.name()));
        }
        migrator.undone(LATELY).forEach(this::tell);
        return 0;
    }

    private void tell(UndoneMigration undone) {
        session.console()
                .tell("Taken back at %s: %s %s (%s)"
                        .formatted(
                                instant(Optional.of(undone.at())),
                                undone.step().version(),
                                undone.step().name(),
                                MigrationDisplay.text(undone.step().took())));
    }

    private static String instant(Optional<Instant> at) {
        return at.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
    }

    @Command(
            name = "validate",
            description = "Fail unless the schema is this version's.",
            mixinStandardHelpOptions = true)
    int validate() {
        session.sharedDatabase().migrator().validate();
        session.console().tell("The schema is up to date.");
        return 0;
    }
}
