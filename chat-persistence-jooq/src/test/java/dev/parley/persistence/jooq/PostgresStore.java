package dev.parley.persistence.jooq;

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

    Transactions transactions(ExecuteListener... listeners) {
        return new JooqTransactions(source(), listeners);
    }

    DataSource source() {
        return database.dataSource();
    }

    /** For what no port does: each statement is a transaction of its own. */
    DSLContext sql() {
        return DSL.using(source(), SQLDialect.POSTGRES);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }
}
