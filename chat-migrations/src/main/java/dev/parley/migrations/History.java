package dev.parley.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Flyway's history of the schema, as far as undoing and trying again need it. */
record History(Connection connection) {
    static final String SCHEMA = "public";
    static final String TABLE = "flyway_schema_history";

    private static final String QUALIFIED = SCHEMA + "." + TABLE;

    /** A migration that was applied. Flyway writes its name with blanks. */
    record Entry(int rank, String version, String description) {
        boolean isOf(MigrationScript script) {
            return version.equals(script.version()) && description.equals(script.description());
        }
    }

    List<Entry> newest(int count) throws SQLException {
        return exists() ? read(count) : List.of();
    }

    boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, QUALIFIED);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private List<Entry> read(int count) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT installed_rank, version, description FROM "
                + QUALIFIED + " WHERE success ORDER BY installed_rank DESC LIMIT ?")) {
            query.setInt(1, count);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getInt(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return entries;
    }

    /**
     * Lets what has failed be tried again. Only what runs outside of a transaction leaves a failure in the history, and
     * all of that is made to be repeated: an index made concurrently, and rows filled in chunks.
     */
    void forgetFailures() throws SQLException {
        if (exists()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + QUALIFIED + " WHERE NOT success");
            }
        }
    }

    /** With the last entry the history itself goes, so that the schema is as empty as it was before the first. */
    void remove(Entry entry) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + QUALIFIED + " WHERE installed_rank = " + entry.rank());
            try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM " + QUALIFIED + ")")) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            statement.execute("DROP TABLE " + QUALIFIED);
            new UndoHistory(connection).drop();
            new BackfillPositions(connection).drop();
        }
    }
}
