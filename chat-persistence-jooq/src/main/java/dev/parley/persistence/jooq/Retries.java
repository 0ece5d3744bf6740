package dev.parley.persistence.jooq;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Runs a transaction again when Postgres ended it because another was in the way, some times at most. Nothing else is
 * run again, least of all what may have been committed.
 */
final class Retries {
    static final int MOST_ATTEMPTS = 10;

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final Set<String> CURABLE = Set.of(SERIALIZATION_FAILURE, DEADLOCK);

    private Retries() {}

    static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isCurable(e)) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    private static boolean isCurable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null && CURABLE.contains(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Of random length, so that those who met do not meet again. */
    private static void pause(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1L << Math.min(attempt, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
