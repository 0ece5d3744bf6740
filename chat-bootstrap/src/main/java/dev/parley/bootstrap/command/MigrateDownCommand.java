package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.BadConfiguration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.migrations.DatabaseSessions;
import dev.parley.migrations.MigrationStatus;
import dev.parley.migrations.Migrator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley migrate down}. */
@Command(
        name = "down",
        description = "Take the newest migrations back, and what they have brought with them. All of them are refused"
                + " when one is irreversible.",
        mixinStandardHelpOptions = true)
final class MigrateDownCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "COUNT", defaultValue = "1", description = "How many (1).")
    private int count;

    @Option(names = "--dry-run", description = "Only list them.")
    private boolean dryRun;

    @Option(names = "--while-serving", description = "Even though a server works on the database, and will fail.")
    private boolean whileServing;

    @Mixin
    private BackupFirst backup = new BackupFirst();

    MigrateDownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new BadConfiguration("COUNT must be 1 or more.");
        }
        Console console = session.console();
        Database database = session.sharedDatabase();
        Migrator migrator = database.migrator();
        List<MigrationStatus> undoable = migrator.undoable(count);
        if (undoable.isEmpty()) {
            console.tell("Nothing to take back.");
        } else if (dryRun) {
            undoable.forEach(
                    migration -> console.tell("Would take back " + migration.version() + " " + migration.name()));
            console.tell("Nothing was changed.");
        } else {
            requireQuiet(database);
            backup.make(console);
            requireQuiet(database); // a server may have started while the backup was made
            migrator.down(count, MigrationDisplay.of(console, "Took back"));
            console.tell("A server of this version applies them again when it starts; start the version before it.");
        }
        return 0;
    }

    private void requireQuiet(Database database) {
        DatabaseSessions others = database.sessions();
        if (others.count() > 0 && !whileServing) {
            throw new OperationFailed("A Parley is working on this database (%d connections, since %s), and would fail"
                            .formatted(
                                    others.count(),
                                    others.since().map(Object::toString).orElse("some time"))
                    + " without what these migrations brought. Stop it first, or insist with --while-serving.");
        }
    }
}
