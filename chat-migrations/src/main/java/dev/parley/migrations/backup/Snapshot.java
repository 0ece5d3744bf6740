package dev.parley.migrations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One state of a database, held while writers go on, that other connections can look at too. */
public final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final String id;
    private final Inventory inventory;

    private Snapshot(Connection connection, String id, Inventory inventory) {
        this.connection = connection;
        this.id = id;
        this.inventory = inventory;
    }

    public static Snapshot of(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try {
                return hold(connection);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new DatabaseRefused("The database cannot be read", failure);
        }
    }

    private static Snapshot hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            statement.execute("SET LOCAL statement_timeout = 0");
        }
        Census census = new Census(connection);
        String id = census.ask("SELECT pg_catalog.pg_export_snapshot()").orElseThrow();
        return new Snapshot(connection, id, census.count());
    }

    /** For {@code pg_dump --snapshot}. */
    public String id() {
        return id;
    }

    public Inventory inventory() {
        return inventory;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException nothingToLose) {
            // It was only read.
        }
    }
}
