package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Puts a copy of a cluster into a data directory. The copy is unpacked and tried out beside its place, and the database
 * that it replaces stays until the new one has started in that place.
 */
public final class ClusterRestore implements AutoCloseable {
    private final DataDirectory directory;
    private final String version;
    private final DirectoryLock lock;
    private final UnpackedCluster copy;
    private boolean locked = true;

    private ClusterRestore(DataDirectory directory, String version, DirectoryLock lock, UnpackedCluster copy) {
        this.directory = directory;
        this.version = version;
        this.lock = lock;
        this.copy = copy;
    }

    /** Refused while somebody uses the data directory. */
    public static void requireFree(DataDirectory directory) {
        directory.prepare();
        try {
            DirectoryLock.tryAcquire(directory)
                    .orElseThrow(() -> DirectoryLock.inUse(directory))
                    .close();
        } catch (IOException failure) {
            throw directory.cannotWrite(failure);
        }
    }

    /** Takes the data directory; refused while somebody uses it. */
    public static ClusterRestore into(DataDirectory directory, String version, Steps steps) {
        directory.prepare();
        try {
            DirectoryLock lock = DirectoryLock.tryAcquire(directory).orElseThrow(() -> DirectoryLock.inUse(directory));
            try {
                directory.removeUnfinished();
                SetAside.bringBackLost(directory, steps);
                stopLeftover(directory, version, steps);
                return new ClusterRestore(
                        directory, version, lock, UnpackedCluster.in(directory.path(), directory, version));
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw directory.cannotWrite(failure);
        }
    }

    /** A postmaster that outlived a killed Parley writes to the files that are about to be set aside. */
    private static void stopLeftover(DataDirectory directory, String version, Steps steps) {
        PostgresInstallation installation = PostgresInstallation.in(directory, version, steps);
        new Postmaster(directory, Cluster.of(directory), installation.programs(), steps).stop();
    }

    public Path files() {
        return copy.files();
    }

    public DatabaseAddress tryOut() {
        return copy.start();
    }

    /**
     * Stops the copy, exchanges it for the database that is there, and starts it. What was there before goes when the
     * new one stands the test, and comes back when it does not.
     */
    public void install(Consumer<DatabaseAddress> test) {
        copy.stop();
        copy.sync();
        try {
            SetAside.put(directory);
            DataDirectory.finish(copy.whole(), directory.postgres());
            close();
            tryInPlace(test);
            SetAside.remove(directory);
        } catch (IOException failure) {
            throw new OperationFailed(
                    "The restored database cannot be put into its place (" + Reason.of(failure) + ").", failure);
        }
    }

    private void tryInPlace(Consumer<DatabaseAddress> test) throws IOException {
        try (EmbeddedDatabase restored = new EmbeddedDatabase(directory, version, line -> {})) {
            test.accept(restored.start(end -> {}));
        } catch (RuntimeException failure) {
            if (SetAside.exists(directory)) {
                takeBack();
            }
            throw failure;
        }
    }

    /** Moved away before it is removed: killed in the middle of that, the next start would take the rest for a database. */
    private void takeBack() throws IOException {
        Path away = directory.unfinished();
        Files.move(directory.postgres(), away.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
        SetAside.bringBack(directory);
        DataDirectory.removeTree(away);
    }

    @Override
    public void close() throws IOException {
        if (locked) {
            locked = false;
            try (lock) {
                copy.close();
            }
        }
    }
}
