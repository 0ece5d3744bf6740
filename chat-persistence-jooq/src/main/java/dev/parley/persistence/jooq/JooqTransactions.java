package dev.parley.persistence.jooq;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Consumer<Set<FeedId>> whenFeedsMove;
    private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

    public JooqTransactions(DataSource source) {
        this(source, moved -> {});
    }

    /** Tells after each commit to which feeds it appended, so that those who follow them need not ask. It must be quick. */
    public JooqTransactions(DataSource source, Consumer<Set<FeedId>> whenFeedsMove) {
        this(source, whenFeedsMove, new ExecuteListener[0]);
    }

    /** With listeners that are told of each statement. */
    JooqTransactions(DataSource source, ExecuteListener... listeners) {
        this(source, moved -> {}, listeners);
    }

    private JooqTransactions(DataSource source, Consumer<Set<FeedId>> whenFeedsMove, ExecuteListener... listeners) {
        this.source = source;
        this.whenFeedsMove = whenFeedsMove;
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
        Set<FeedId> moved = new HashSet<>();
        try {
            return Retries.run(() -> attempt(characteristics, work, moved));
        } finally {
            running.remove();
            if (!moved.isEmpty()) {
                whenFeedsMove.accept(moved);
            }
        }
    }

    private <T> T attempt(String characteristics, Function<Repositories, T> work, Set<FeedId> moved) {
        try (OpenTransaction transaction = OpenTransaction.begin(source, characteristics)) {
            DSLContext sql = sql(transaction);
            JooqFeed feed = new JooqFeed(sql);
            T result = work.apply(new JooqRepositories(sql, feed));
            transaction.commit();
            moved.addAll(feed.moved());
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
