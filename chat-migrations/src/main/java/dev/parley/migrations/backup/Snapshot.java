package dev.parley.migrations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    /**
     * The tables are locked before the state is chosen, as weakly as reading does: a migration that came in between would
     * give a backup of rows from before it under definitions from after it, which nothing could restore.
     */
    private static Snapshot hold(Connection connection) throws SQLException {
        Census census = new Census(connection);
        List<String> tables = census.tables();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            statement.execute("SET LOCAL statement_timeout = 0");
            statement.execute("SET LOCAL lock_timeout = '60s'");
            if (!tables.isEmpty()) {
                statement.execute("LOCK TABLE " + String.join(", ", tables) + " IN ACCESS SHARE MODE");
            }
        }
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
