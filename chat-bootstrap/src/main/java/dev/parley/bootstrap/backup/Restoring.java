package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.database.Connections;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.embedded.ClusterRestore;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.process.NewFile;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.Migrator;
import dev.parley.migrations.backup.DatabaseContents;
import dev.parley.migrations.backup.DatabaseRefused;
import dev.parley.migrations.backup.Inventory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Brings a backup back, or only checks it. Whatever speaks against it is found before anything is touched. */
public final class Restoring {
    private final Configuration configuration;
    private final Map<String, String> environment;
    private final Shutdown shutdown;
    private final Steps steps;

    public Restoring(Configuration configuration, Map<String, String> environment, Shutdown shutdown, Steps steps) {
        this.configuration = configuration;
        this.environment = environment;
        this.shutdown = shutdown;
        this.steps = steps;
    }

    /** Reads all of it, as a restore would, and touches no database. */
    public void check(Path file) {
        BackupFile backup = open(file);
        switch (backup.manifest().kind()) {
            case DUMP -> dumps(backup).check(backup);
            case CLUSTER -> {
                requireThisPostgres(backup);
                tryOut(backup);
            }
        }
    }

    /** Into an empty database, or in place of what is there. */
    public void run(Path file, boolean replacing) {
        BackupFile backup = open(file);
        switch (backup.manifest().kind()) {
            case DUMP -> load(backup, replacing);
            case CLUSTER -> putBack(backup, replacing);
        }
    }

    private BackupFile open(Path file) {
        BackupFile backup = BackupFile.open(file);
        Manifest manifest = backup.manifest();
        steps.tell("A " + manifest.summary() + ".");
        if (manifest.inventory().schema().compareTo(Migrator.newestVersion()) > 0) {
            throw new OperationFailed(
                    "The backup has the schema " + manifest.inventory().schema()
                            + ", and this Parley knows only " + Migrator.newestVersion()
                            + ". Restore it with the Parley that made it (" + manifest.parley() + ") or a newer one.");
        }
        backup.requireUndamaged();
        return backup;
    }

    private Dumps dumps(BackupFile backup) {
        int version = backup.manifest().tool();
        return new Dumps(ClientPrograms.require(version, "Reading this backup", environment), shutdown);
    }

    private void load(BackupFile backup, boolean replacing) {
        Dumps dumps = dumps(backup);
        Database database = Database.own(configuration, Duration.ZERO, shutdown, steps);
        DatabaseContents contents = new DatabaseContents(Connections.single(database.address()));
        requireAlone(contents, database);
        boolean isEmpty = contents.isEmpty();
        if (!isEmpty) {
            requireReplacing(replacing, told(database.address().name(), contents.count()));
        }
        steps.tell("Restoring into " + database.address().name() + " ...");
        dumps.load(backup, database.address(), !isEmpty);
        requireSame(backup, contents.count());
    }

    private static void requireAlone(DatabaseContents contents, Database database) {
        int others = contents.countOthers();
        if (others > 0) {
            throw new OperationFailed("The database " + database.address().name() + " is in use: it has " + others
                    + " other connections. Stop Parley, and what else uses it, and try again.");
        }
    }

    private void putBack(BackupFile backup, boolean replacing) {
        requireThisPostgres(backup);
        DataDirectory directory = new DataDirectory(configuration.dataDirectory());
        if (directory.hasDatabase()) {
            requireReplacing(replacing, present(configuration.dataDirectory().toString()));
        }
        try (ClusterRestore restore = shutdown.closing(
                ClusterRestore.into(directory, Versions.ofThisBuild().postgres(), steps))) {
            steps.tell("Unpacking into " + directory.path() + " ...");
            UnpackedFiles.unpack(backup.path(), backup.manifest().content().bytes(), restore.files());
            steps.tell("Starting it and reading all of it ...");
            requireSame(backup, new DatabaseContents(Connections.single(restore.tryOut())).readAll());
            restore.install(address -> requireSame(backup, new DatabaseContents(Connections.single(address)).count()));
        } catch (IOException failure) {
            throw new OperationFailed("The restore has left files in " + directory.path() + ".", failure);
        }
    }

    private String present(String name) {
        ClusterRestore.requireFree(new DataDirectory(configuration.dataDirectory()));
        try (Shutdown own = new Shutdown(trouble -> {})) {
            Database present = Database.own(configuration, Duration.ZERO, own, line -> {});
            return told(name, new DatabaseContents(Connections.single(present.address())).count());
        } catch (OperationFailed | DatabaseRefused broken) {
            // All the more reason to restore.
            return name + " has a database that cannot be read (" + broken.getMessage() + ")";
        }
    }

    private static String told(String name, Inventory present) {
        return "%s has a database with %,d rows (%s)".formatted(name, present.countRows(), Rows.largest(present));
    }

    private void requireReplacing(boolean replacing, String there) {
        if (!replacing) {
            throw new OperationFailed(
                    there + ", and a restore needs an empty one. With --replace all of that is lost.");
        }
        steps.tell("Replacing what is there: " + there + ".");
    }

    private void requireThisPostgres(BackupFile backup) {
        Manifest manifest = backup.manifest();
        String ours = Versions.ofThisBuild().postgres();
        if (configuration.server().isPresent()) {
            throw new OperationFailed(
                    "This backup is a copy of an embedded Postgres, which only an embedded Postgres can take. Restore"
                            + " it without PARLEY_DATABASE_URL. To move on to a server, back that up again where pg_dump"
                            + " of PostgreSQL " + manifest.tool() + " or newer is installed.");
        }
        if (!ours.startsWith(manifest.tool() + ".") || !manifest.machine().equals(Manifest.thisMachine())) {
            throw new OperationFailed("This backup is a copy of an embedded PostgreSQL " + manifest.tool() + " on "
                    + manifest.machine() + ", and here is PostgreSQL " + ours + " on " + Manifest.thisMachine()
                    + ". Restore it where it fits, and make a dump there: with pg_dump of PostgreSQL " + manifest.tool()
                    + " or newer installed, parley backup does.");
        }
    }

    private void tryOut(BackupFile backup) {
        DataDirectory home = new DataDirectory(configuration.dataDirectory());
        Path parent = NewFile.directoryOf(backup.path());
        try {
            requireSame(
                    backup,
                    new Scratch(home, parent, shutdown)
                            .tryOut(backup.path(), backup.manifest().content().bytes()));
        } catch (IOException failure) {
            throw backup.cannotRead(failure);
        }
    }

    private static void requireSame(BackupFile backup, Inventory found) {
        if (!found.rows().equals(backup.manifest().rows())) {
            throw new OperationFailed("What came out of the backup is not what went in: " + found.rows()
                    + " instead of " + backup.manifest().rows() + ".");
        }
    }
}
