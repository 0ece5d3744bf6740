package dev.parley.bootstrap.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Ways to connect to one database. */
public final class Connections {
    /** What those who work with the data are called among the sessions; who migrates is called otherwise. */
    static final String APPLICATION = "parley";

    private static final String MIGRATOR = "parley migrator";
    private static final int POOL_SIZE = 10;
    private static final int MINIMUM_IDLE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(30);
    private static final Duration LOCK = Duration.ofSeconds(10);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);

    private Connections() {}

    /** A connection for each use and no limits of time, for migrating and backups. */
    public static DataSource single(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        source.setApplicationName(MIGRATOR);
        source.setLogUnclosedConnections(false);
        return source;
    }

    /**
     * For serving. Who gets no connection in time, whose statement takes too long, or who leaves a transaction open,
     * gets an error: one stuck request must not hold up the others. Opened even when the server does not answer.
     */
    static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(APPLICATION);
        config.setJdbcUrl(address.jdbcUrl());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(MINIMUM_IDLE);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", APPLICATION);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("socketTimeout", STATEMENT.plus(STATEMENT).toSeconds());
        config.setConnectionInitSql(limits());
        return new HikariDataSource(config);
    }

    private static String limits() {
        return "SET statement_timeout = " + STATEMENT.toMillis()
                + "; SET lock_timeout = " + LOCK.toMillis()
                + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis();
    }
}
