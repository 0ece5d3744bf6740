package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.BadConfiguration;
import dev.parley.migrations.MigrationStatus;
import dev.parley.migrations.Migrator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parley migrate}. */
@Command(
        name = "migrate",
        description = "Work on the schema of the database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(up | down | info | validate)")
final class MigrateCommand {
    private final Session session;

    MigrateCommand(Session session) {
        this.session = session;
    }

    @Command(name = "up", description = "Apply the migrations that are missing.", mixinStandardHelpOptions = true)
    int up() {
        int applied = migrator().up();
        session.console().tell(applied == 0 ? "Nothing to apply." : "Applied " + applied + " migrations.");
        return 0;
    }

    @Command(name = "down", description = "Take the newest migrations back.", mixinStandardHelpOptions = true)
    int down(@Parameters(paramLabel = "COUNT", defaultValue = "1", description = "How many (1).") int count) {
        if (count < 1) {
            throw new BadConfiguration("COUNT must be 1 or more.");
        }
        List<String> undone = migrator().down(count);
        undone.forEach(version -> session.console().tell("Took back " + version + "."));
        return 0;
    }

    @Command(name = "info", description = "List all migrations and where they stand.", mixinStandardHelpOptions = true)
    int info() {
        for (MigrationStatus status : migrator().info()) {
            session.console().tell("%s  %-9s  %s".formatted(status.version(), status.state(), status.name()));
        }
        return 0;
    }

    @Command(
            name = "validate",
            description = "Fail unless the schema is this version's.",
            mixinStandardHelpOptions = true)
    int validate() {
        migrator().validate();
        session.console().tell("The schema is up to date.");
        return 0;
    }

    private Migrator migrator() {
        return session.sharedDatabase().migrator();
    }
}
