package dev.parley.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * What keeps migrators apart. Flyway takes its lock anew for each migration and remembers the history in between, which
 * is enough among those that only go up; one that goes down must not come in between. So there is a lock of ours for the
 * whole of a run, and who goes down takes Flyway's as well.
 */
record MigrationLock(DataSource database, Duration patience) {
    static final long OURS = 0x5061726C6579L;

    /** Flyway takes the bytes of its name, plus the hash of its table's quoted name. */
    static final long FLYWAYS = 0x466C79776179L + ("\"" + History.SCHEMA + "\".\"" + History.TABLE + "\"").hashCode();

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Waits for the lock, at most as long as the patience lasts, and does the work on the connection that holds it. */
    <T> T holding(long key, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            return holding(key, connection, work);
        }
    }

    /** On a connection without any lock. */
    <T> T reading(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        }
    }

    @SuppressWarnings("try") // Nothing is to be done with what is held.
    <T> T holding(long key, Connection connection, Work<T> work) throws SQLException {
        await(key, connection);
        try (Held held = () -> call("SELECT pg_advisory_unlock(?)", key, connection)) {
            return work.on(connection);
        }
    }

    /** Asks again and again: a statement that waits would block a migration that creates an index concurrently. */
    private void await(long key, Connection connection) throws SQLException {
        long start = System.nanoTime();
        while (!call("SELECT pg_try_advisory_lock(?)", key, connection)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new SQLException("another migrator has been at work for " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Postgres tells nobody that an advisory lock is free, so somebody who does not wait in a statement has to ask again. */
    private static void pause() throws SQLException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while another migrator is at work", e);
        }
    }

    private static boolean call(String function, long key, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
