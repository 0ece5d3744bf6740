package dev.parley.bootstrap.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.embedded.EmbeddedDatabase;
import dev.parley.bootstrap.embedded.RunningCluster;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.DatabaseSessions;
import dev.parley.migrations.Migrator;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The database of this configuration, answering: the server that it names, or the embedded Postgres. */
public final class Database {
    /** For a server that is only just being started, as after a power cut. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAddress address;
    private final Optional<EmbeddedDatabase> embedded;
    private final Shutdown shutdown;

    private Database(DatabaseAddress address, Optional<EmbeddedDatabase> embedded, Shutdown shutdown) {
        this.address = address;
        this.embedded = embedded;
        this.shutdown = shutdown;
    }

    /** For the process that serves: the embedded Postgres must not be in use by another. */
    public static Database own(Configuration configuration, Duration patience, Shutdown shutdown, Steps steps) {
        return open(configuration, patience, shutdown, steps, postgres -> postgres.start(shutdown::fail));
    }

    /** For work beside a process that serves, or without one. */
    public static Database shared(Configuration configuration, Shutdown shutdown, Steps steps) {
        return open(configuration, PATIENCE, shutdown, steps, EmbeddedDatabase::attach);
    }

    private static Database open(
            Configuration configuration,
            Duration patience,
            Shutdown shutdown,
            Steps steps,
            Function<EmbeddedDatabase, DatabaseAddress> start) {
        Optional<EmbeddedDatabase> embedded = configuration.server().isPresent()
                ? Optional.empty()
                : Optional.of(embedded(configuration, shutdown, steps));
        DatabaseAddress address = configuration.server().orElseGet(() -> start.apply(embedded.orElseThrow()));
        new Arrival(address, shutdown, steps).await(patience);
        return new Database(address, embedded, shutdown);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** The embedded Postgres, if it is that. */
    public Optional<RunningCluster> cluster() {
        return embedded.map(EmbeddedDatabase::cluster);
    }

    public Migrator migrator() {
        return Migrator.on(Connections.single(address));
    }

    /** Who works with the data now: servers, and commands that change it. */
    public DatabaseSessions sessions() {
        return DatabaseSessions.of(Connections.APPLICATION, Connections.single(address));
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
}
