package dev.parley.bootstrap.database;

import dev.parley.migrations.DatabaseCheck;
import dev.parley.migrations.DatabaseCheck.Answer;
import dev.parley.migrations.MigrationException;
import dev.parley.migrations.Migrator;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Whether requests can be served now: the database answers, and its schema is the one that this version works with.
 * Reading the schema's history costs much more than a question, so what it said holds for a while.
 */
public final class Readiness implements BooleanSupplier {
    private static final Duration HISTORY_HOLDS = Duration.ofSeconds(10);

    private final DataSource pool;
    private final Migrator migrator;
    private final LongSupplier nanoTime;
    private volatile History history;

    /** What the schema's history said, and when. */
    private record History(boolean migrated, long readAt) {}

    public Readiness(DataSource pool) {
        this(pool, System::nanoTime);
    }

    Readiness(DataSource pool, LongSupplier nanoTime) {
        this.pool = pool;
        this.migrator = Migrator.on(pool);
        this.nanoTime = nanoTime;
        this.history = new History(false, nanoTime.getAsLong() - HISTORY_HOLDS.toNanos());
    }

    @Override
    public boolean getAsBoolean() {
        return DatabaseCheck.ask(pool) instanceof Answer.Ready && isMigrated();
    }

    private boolean isMigrated() {
        long now = nanoTime.getAsLong();
        if (!history.migrated() || now - history.readAt() >= HISTORY_HOLDS.toNanos()) {
            history = new History(validates(), now);
        }
        return history.migrated();
    }

    private boolean validates() {
        try {
            migrator.validate();
            return true;
        } catch (MigrationException mismatch) {
            return false;
        }
    }
}
