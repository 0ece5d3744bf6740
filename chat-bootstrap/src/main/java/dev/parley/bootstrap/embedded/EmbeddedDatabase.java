package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The embedded Postgres of one data directory: durable, with a role and a database named {@code parley}. Closing stops
 * it if this object has started it, and waits for a start that is under way.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final String version;
    private final Steps steps;
    private Optional<DirectoryLock> lock = Optional.empty();
    private Optional<Postmaster> postmaster = Optional.empty();
    private volatile boolean closed;

    public EmbeddedDatabase(DataDirectory directory, String version, Steps steps) {
        this.directory = directory;
        this.version = version;
        this.steps = steps;
    }

    /**
     * Starts it, making what is missing. Refused while another process runs it. Should it end before it is closed, that is
     * told, once.
     */
    public synchronized DatabaseAddress start(Consumer<String> unexpectedEnd) {
        if (!lock()) {
            throw DirectoryLock.inUse(directory);
        }
        return startLocked(unexpectedEnd);
    }

    /** Uses the one that another process runs; starts it when none does. */
    public synchronized DatabaseAddress attach() {
        return lock() ? startLocked(end -> {}) : runningElsewhere();
    }

    /** What runs, after a start or an attaching. */
    public RunningCluster cluster() {
        Cluster cluster = Cluster.of(directory);
        PostmasterFile running = ready(cluster)
                .orElseThrow(() -> new OperationFailed("The Postgres in " + directory.path() + " is not running."));
        return new RunningCluster(directory, cluster.path(), superuser(running));
    }

    @Override
    public void close() throws IOException {
        // Before the lock is taken, so that a start which holds it goes no further.
        closed = true;
        stop();
    }

    private synchronized void stop() throws IOException {
        if (postmaster.isPresent()) {
            postmaster.get().stop();
            postmaster = Optional.empty();
        }
        if (lock.isPresent()) {
            lock.get().close();
            lock = Optional.empty();
        }
    }

    private boolean lock() {
        directory.prepare();
        requireOpen();
        try {
            lock = DirectoryLock.tryAcquire(directory);
            return lock.isPresent();
        } catch (IOException unwritable) {
            throw directory.cannotWrite(unwritable);
        }
    }

    private DatabaseAddress startLocked(Consumer<String> unexpectedEnd) {
        directory.removeUnfinished();
        SetAside.bringBackLost(directory, steps);
        PostgresInstallation installation = PostgresInstallation.in(directory, version, steps);
        requireOpen();
        Cluster cluster = Cluster.prepared(directory, installation, steps);
        requireOpen();
        Postmaster starting = new Postmaster(directory, cluster, installation.programs(), steps);
        postmaster = Optional.of(starting);
        PostmasterFile running = starting.start();
        running.process().ifPresent(process -> watch(process, unexpectedEnd));
        installation.removeOthers(steps);
        return address(running);
    }

    private void requireOpen() {
        if (closed) {
            throw new OperationFailed("The embedded Postgres is closed.");
        }
    }

    private void watch(ProcessHandle process, Consumer<String> unexpectedEnd) {
        var unused = process.onExit().thenRun(() -> {
            if (!closed) {
                unexpectedEnd.accept("Postgres has ended unexpectedly; its log is in " + directory.logs() + ".");
            }
        });
    }

    private DatabaseAddress runningElsewhere() {
        Cluster cluster = Cluster.of(directory);
        Waiting.until(() -> ready(cluster).isPresent(), PATIENCE_WITH_OTHERS);
        return address(ready(cluster)
                .orElseThrow(() ->
                        new OperationFailed("Another Parley (process " + DirectoryLock.holder(directory) + ") holds "
                                + directory.path() + ", but its Postgres does not answer. Stop it, and try again.")));
    }

    private static Optional<PostmasterFile> ready(Cluster cluster) {
        return PostmasterFile.read(cluster).filter(PostmasterFile::ready).filter(PostmasterFile::isRunning);
    }

    private DatabaseAddress address(PostmasterFile running) {
        return Passwords.readFrom(directory.postgres()).addressForParley(running.port());
    }

    private DatabaseAddress superuser(PostmasterFile running) {
        return Passwords.readFrom(directory.postgres()).addressForSuperuser(running.port());
    }
}
