package dev.parley.persistence.jooq;

import dev.parley.domain.store.StoreUnavailable;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;

/** A transaction on a connection of its own. Closing it rolls back what was not committed; after that it is of no use. */
final class OpenTransaction implements ConnectionProvider, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OpenTransaction.class.getName());

    private final Connection connection;
    private final boolean autoCommit;
    private Optional<SQLException> failed = Optional.empty();
    private boolean committed;
    private boolean ended;

    private OpenTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
    }

    static OpenTransaction begin(DataSource source, String characteristics) {
        try {
            OpenTransaction transaction = new OpenTransaction(source.getConnection());
            try {
                transaction.start(characteristics);
                return transaction;
            } catch (SQLException e) {
                transaction.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("The database cannot be reached", e);
        }
    }

    private void start(String characteristics) throws SQLException {
        connection.setAutoCommit(false);
        // Not JDBC's setTransactionIsolation and setReadOnly: they last longer than the transaction, and cost more.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION " + characteristics);
        }
    }

    /** After a failed statement Postgres takes a commit for a rollback, of which its driver says nothing. */
    void fail(SQLException failure) {
        failed = Optional.of(failed.orElse(failure));
    }

    /** When it throws, nothing was kept, unless the connection was lost: then nobody knows. */
    void commit() {
        failed.ifPresent(failure -> {
            throw SqlFailures.of("A statement of the transaction failed", failure);
        });
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            throw SqlFailures.of("The commit failed", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            if (!committed) {
                rollback();
            }
            try (connection) {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            if (!committed) {
                throw SqlFailures.of("The rollback failed", e);
            }
            // What was done is stored, so the caller must not take it for failed.
            LOG.log(Level.WARNING, "A connection was lost after its commit", e);
        }
    }

    private void rollback() throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Turning on auto-commit would commit what could not be rolled back.
            try (connection) {
                connection.abort(Runnable::run);
            }
            throw e;
        }
    }

    @Override
    public Connection acquire() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
        return connection;
    }

    @Override
    public void release(Connection acquired) {
        // It is kept until the end.
    }
}
