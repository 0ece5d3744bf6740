package dev.parley.persistence.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parley.domain.store.Transactions;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A migrated database of a test class's own, dropped after its last test. */
final class PostgresStore implements AfterAllCallback {
    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final HikariDataSource pool;

    PostgresStore() {
        this("SELECT 1");
    }

    /** With a statement that each connection runs first. */
    PostgresStore(String connectionInit) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(database.dataSource());
        configuration.setMaximumPoolSize(24);
        configuration.setMinimumIdle(0);
        configuration.setConnectionInitSql(connectionInit);
        pool = new HikariDataSource(configuration);
    }

    Transactions transactions(ExecuteListener... listeners) {
        return new JooqTransactions(pool, listeners);
    }

    /** Opens a new connection each time. */
    DataSource source() {
        return database.dataSource();
    }

    /** For what no port does; each statement is a transaction of its own. */
    DSLContext sql() {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    /** All of this database's connections are lost. */
    void disconnectAll() {
        DSL.using(source(), SQLDialect.POSTGRES)
                .fetch("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pool.close();
        database.close();
    }
}
