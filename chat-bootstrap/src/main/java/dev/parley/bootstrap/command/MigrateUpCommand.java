package dev.parley.bootstrap.command;

import dev.parley.migrations.MigrationStatus;
import dev.parley.migrations.Migrator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley migrate up}. */
@Command(name = "up", description = "Apply the migrations that are missing.", mixinStandardHelpOptions = true)
final class MigrateUpCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--dry-run", description = "Only list them.")
    private boolean dryRun;

    @Mixin
    private BackupFirst backup = new BackupFirst();

    MigrateUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        Migrator migrator = session.sharedDatabase().migrator();
        List<MigrationStatus> pending = migrator.pending();
        if (dryRun) {
            pending.forEach(migration -> console.tell("Would apply " + migration.version() + " " + migration.name()));
            console.tell(pending.isEmpty() ? "Nothing to apply." : "Nothing was changed.");
            return 0;
        }
        if (migrator.isBegun() && !pending.isEmpty()) {
            backup.make(console);
        }
        int applied = migrator.up(MigrationDisplay.of(console, "Applied"));
        console.tell(applied == 0 ? "Nothing to apply." : "Applied " + applied + " migrations.");
        return 0;
    }
}
