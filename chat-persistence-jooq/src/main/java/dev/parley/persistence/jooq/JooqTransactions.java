package dev.parley.persistence.jooq;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;

/**
 * Everything stored in Postgres 15 or newer, in the schema that the migrations make. Writing transactions see what was
 * committed before each statement, and run again when Postgres ends them in favour of another; reading ones see one
 * snapshot. Each takes one connection of the source, and gives it back as it was. Safe for use by many threads.
 */
public final class JooqTransactions implements Transactions {
    private static final String WRITING = "ISOLATION LEVEL READ COMMITTED, READ WRITE";
    private static final String READING = "ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final DataSource source;
    private final Configuration configuration;
    private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

    public JooqTransactions(DataSource source) {
        this(source, new ExecuteListener[0]);
    }

    /** With listeners that are told of each statement. */
    JooqTransactions(DataSource source, ExecuteListener... listeners) {
        this.source = source;
        this.configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withExecuteLogging(false).withFetchWarnings(false))
                .set(listeners);
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return run(WRITING, work);
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        return run(READING, query);
    }

    private <T> T run(String characteristics, Function<Repositories, T> work) {
        if (running.get()) {
            throw new IllegalStateException("this thread is in a transaction already; they do not nest");
        }
        running.set(true);
        try {
            return Retries.run(() -> attempt(characteristics, work));
        } finally {
            running.remove();
        }
    }

    private <T> T attempt(String characteristics, Function<Repositories, T> work) {
        try (OpenTransaction transaction = OpenTransaction.begin(source, characteristics)) {
            T result = work.apply(new JooqRepositories(sql(transaction)));
            transaction.commit();
            return result;
        }
    }

    private DSLContext sql(OpenTransaction transaction) {
        return configuration
                .derive(transaction)
                .deriveAppending(new SqlFailures(transaction))
                .dsl();
    }
}
