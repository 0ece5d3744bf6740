package dev.parley.migrations;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How far each backfill has come. The position moves in the transaction of the chunk, so no row is met twice. */
record BackfillPositions(Connection connection) {
    private static final String TABLE = History.SCHEMA + ".flyway_backfill_positions";

    /** The key of the last row that was gone through, as text; empty at the beginning. */
    record Position(List<String> key, long rows, boolean finished) {}

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + """
                     (
                        version varchar(50) NOT NULL,
                        position text[] NOT NULL DEFAULT '{}',
                        rows bigint NOT NULL DEFAULT 0,
                        started_at timestamptz NOT NULL DEFAULT now(),
                        moved_at timestamptz NOT NULL DEFAULT now(),
                        finished_at timestamptz,
                        CONSTRAINT flyway_backfill_positions_pkey PRIMARY KEY (version)
                    )
                    """);
        }
    }

    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
        }
    }

    void begin(String id) throws SQLException {
        run("INSERT INTO " + TABLE + " (version) VALUES (?) ON CONFLICT DO NOTHING", id);
    }

    /** Keeps others off the backfill until the transaction ends. */
    Position lock(String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT position, rows, finished_at IS NOT NULL FROM " + TABLE + " WHERE version = ? FOR UPDATE")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the position of " + id + " was removed while it was under way");
                }
                return new Position(strings(row.getArray(1)), row.getLong(2), row.getBoolean(3));
            }
        }
    }

    void move(String id, List<String> key, int rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + TABLE + " SET position = ?, rows = rows + ?, moved_at = now() WHERE version = ?")) {
            update.setArray(1, connection.createArrayOf("text", key.toArray()));
            update.setInt(2, rows);
            update.setString(3, id);
            update.execute();
        }
    }

    void finish(String id) throws SQLException {
        run("UPDATE " + TABLE + " SET finished_at = now() WHERE version = ?", id);
    }

    /**
     * What was taken back begins anew; and so does what comes after it, which can only have been cut short: the rows that
     * it has met are not as it left them.
     */
    void forgetFrom(String id) throws SQLException {
        create();
        run("DELETE FROM " + TABLE + " WHERE version >= ?", id);
    }

    static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private void run(String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.execute();
        }
    }
}
