package dev.parley.migrations.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The time during which the files of a cluster may be copied while it runs. A replication slot, which goes away with the
 * connection, keeps the log that the copy needs. All of it ends with the connection, also when this process is killed.
 */
public final class BaseBackup implements AutoCloseable {
    private static final String LABEL = "parley";

    private final Connection connection;
    private final String firstSegment;

    private BaseBackup(Connection connection, String firstSegment) {
        this.connection = connection;
        this.firstSegment = firstSegment;
    }

    /**
     * What the copy needs beside the files.
     *
     * @param label the content of {@code backup_label}
     * @param firstSegment the first of the log's files that the copy needs; names rise with time
     * @param lastSegment the last one
     */
    public record Ending(String label, String firstSegment, String lastSegment) {}

    /** As superuser. The copying begins after this. */
    public static BaseBackup begin(DataSource superuser) {
        try {
            Connection connection = superuser.getConnection();
            try {
                return begin(connection);
            } catch (SQLException | RuntimeException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new DatabaseRefused("Postgres does not begin a base backup", failure);
        }
    }

    private static BaseBackup begin(Connection connection) throws SQLException {
        Census census = new Census(connection);
        requireNoTablespaces(census);
        census.ask(
                "SELECT pg_create_physical_replication_slot('parley_backup_' || pg_backend_pid(), true, true)::text");
        String first = ask(connection, "SELECT pg_walfile_name(pg_backup_start(?, true))", LABEL);
        return new BaseBackup(connection, first);
    }

    private static void requireNoTablespaces(Census census) throws SQLException {
        Optional<String> other = census.ask(
                "SELECT spcname FROM pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global') LIMIT 1");
        if (other.isPresent()) {
            throw new SQLException("the tablespace " + other.get() + " lies outside of the data directory");
        }
    }

    /** The copying ends before this; then the log's files are copied, and then this is closed. */
    public Ending end() {
        try (PreparedStatement stop = connection.prepareStatement(
                        "SELECT labelfile, pg_walfile_name(lsn - 1) FROM pg_backup_stop(wait_for_archive => false)");
                ResultSet row = stop.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("no answer");
            }
            return new Ending(row.getString(1), firstSegment, row.getString(2));
        } catch (SQLException failure) {
            throw new DatabaseRefused("Postgres does not end the base backup", failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException nothingToLose) {
            // With the connection, the backup and its slot are gone.
        }
    }

    private static String ask(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no answer");
                }
                return row.getString(1);
            }
        }
    }
}
