package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.database.Connections;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.embedded.RunningCluster;
import dev.parley.bootstrap.process.NewFile;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.backup.BaseBackup;
import dev.parley.migrations.backup.DatabaseContents;
import dev.parley.migrations.backup.Inventory;
import dev.parley.migrations.backup.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Backs a database up while it is in use: as a dump where Postgres' client programs are, and as a copy of the embedded
 * cluster where they are not. The file gets its name when it has been read back and found right.
 */
public final class BackingUp {
    private final Map<String, String> environment;
    private final Shutdown shutdown;
    private final Steps steps;

    public BackingUp(Map<String, String> environment, Shutdown shutdown, Steps steps) {
        this.environment = environment;
        this.shutdown = shutdown;
        this.steps = steps;
    }

    /** Says in a line what it has made. */
    public String run(Database database, Path target) {
        DatabaseContents contents = new DatabaseContents(Connections.single(database.address()));
        int version = contents.majorVersion();
        Optional<ClientPrograms> programs = ClientPrograms.find(version, environment);
        Optional<RunningCluster> cluster = database.cluster().filter(embedded -> programs.isEmpty());
        if (cluster.isPresent()) {
            steps.tell(
                    "No pg_dump of PostgreSQL " + version + " or newer is here; copying the embedded Postgres' files.");
            return make(target, writer -> copy(cluster.get(), writer));
        }
        ClientPrograms found =
                programs.orElseGet(() -> ClientPrograms.require(version, "Backing up this server", environment));
        Dumps dumps = new Dumps(found, shutdown);
        return make(target, writer -> dump(database, dumps, writer));
    }

    private interface Work {
        /** Writes, seals and checks. */
        Manifest on(BackupWriter writer) throws IOException;
    }

    private String make(Path target, Work work) {
        BackupWriter writer = shutdown.closing(BackupWriter.create(target));
        try (writer) {
            Manifest manifest = work.on(writer);
            writer.publish();
            return manifest.summary();
        } catch (IOException failure) {
            throw BackupWriter.cannotWrite(target, failure);
        }
    }

    private Manifest dump(Database database, Dumps dumps, BackupWriter writer) throws IOException {
        try (Snapshot snapshot = Snapshot.of(Connections.single(database.address()))) {
            requireParley(snapshot.inventory());
            steps.tell("Dumping %s with pg_dump %d ..."
                    .formatted(database.address().name(), dumps.programs().majorVersion()));
            try (OutputStream content = writer.content()) {
                dumps.write(database.address(), snapshot, content);
            }
            Manifest manifest =
                    manifest(BackupKind.DUMP, dumps.programs().majorVersion(), snapshot.inventory(), writer.measure());
            writer.seal(manifest);
        }
        steps.tell("Reading the backup back ...");
        BackupFile written = BackupFile.open(writer.file());
        written.requireUndamaged();
        dumps.check(written);
        return written.manifest();
    }

    private Manifest copy(RunningCluster cluster, BackupWriter writer) throws IOException {
        Scratch scratch = new Scratch(cluster.home(), NewFile.directoryOf(writer.file()), shutdown);
        Inventory before = new DatabaseContents(Connections.single(cluster.superuser())).count();
        requireParley(before);
        scratch.requireRoomFor(before);
        try (BaseBackup backup = BaseBackup.begin(Connections.single(cluster.superuser()));
                OutputStream content = writer.content()) {
            ClusterFiles.write(cluster.files(), backup, content);
        }
        Manifest.Content content = writer.measure();
        steps.tell("Starting the backup in a scratch place and reading all of it ...");
        Inventory found = scratch.tryOut(writer.file(), content.bytes());
        requireParley(found);
        writer.seal(manifest(BackupKind.CLUSTER, found.majorVersion(), found, content));
        BackupFile written = BackupFile.open(writer.file());
        written.requireUndamaged();
        return written.manifest();
    }

    private static Manifest manifest(BackupKind kind, int tool, Inventory inventory, Manifest.Content content) {
        return new Manifest(
                kind,
                Versions.ofThisBuild().parley(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                tool,
                Manifest.thisMachine(),
                inventory,
                content);
    }

    /** An empty backup would be found out only when it is needed. */
    private static void requireParley(Inventory inventory) {
        if (inventory.schema().isEmpty()) {
            throw new OperationFailed("There is nothing of Parley's in this database, so there is nothing to back up.");
        }
    }
}
