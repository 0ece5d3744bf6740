package dev.parley.bootstrap.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.embedded.EmbeddedDatabase;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.DatabaseCheck;
import dev.parley.migrations.DatabaseCheck.Answer;
import dev.parley.migrations.Migrator;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The database of this configuration, answering: the server that it names, or the embedded Postgres. */
public final class Database {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private final Shutdown shutdown;

    private Database(DatabaseAddress address, Shutdown shutdown) {
        this.address = address;
        this.shutdown = shutdown;
    }

    /** For the process that serves: the embedded Postgres must not be in use by another. */
    public static Database own(Configuration configuration, Shutdown shutdown, Steps steps) {
        DatabaseAddress address = configuration
                .server()
                .orElseGet(() -> embedded(configuration, shutdown, steps).start(shutdown::fail));
        return answering(new Database(address, shutdown), steps);
    }

    /** For work beside a process that serves, or without one. */
    public static Database shared(Configuration configuration, Shutdown shutdown, Steps steps) {
        DatabaseAddress address = configuration
                .server()
                .orElseGet(() -> embedded(configuration, shutdown, steps).attach());
        return answering(new Database(address, shutdown), steps);
    }

    public Migrator migrator() {
        return Migrator.on(Connections.single(address));
    }

    /** A new pool, closed at the shutdown. */
    public HikariDataSource pool() {
        return shutdown.closing(Connections.pool(address));
    }

    private static EmbeddedDatabase embedded(Configuration configuration, Shutdown shutdown, Steps steps) {
        DataDirectory directory = new DataDirectory(configuration.dataDirectory());
        return shutdown.closing(
                new EmbeddedDatabase(directory, Versions.ofThisBuild().postgres(), steps));
    }

    /** A server that is only just being started, as after a power cut, is waited for. */
    private static Database answering(Database database, Steps steps) {
        DataSource connections = Connections.single(database.address);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (boolean told = false; ; told = true) {
            switch (DatabaseCheck.ask(connections)) {
                case Answer.Ready ready -> {
                    return database;
                }
                case Answer.Refused(String reason) -> throw unusable(database, reason);
                case Answer.Silent(String reason) -> {
                    if (System.nanoTime() > deadline) {
                        throw unusable(database, reason);
                    }
                    if (!told) {
                        steps.tell("Waiting for the database " + database.address.name() + " (" + reason + ") ...");
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private static OperationFailed unusable(Database database, String reason) {
        return new OperationFailed("The database " + database.address.name() + " cannot be used: " + reason);
    }
}
