package dev.parley.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What was taken back, when, and how long it took. It comes and goes with Flyway's history, which forgets all that. */
record UndoHistory(Connection connection) {
    private static final String TABLE = History.SCHEMA + ".flyway_undo_history";

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE + """
                     (
                        rank bigint GENERATED ALWAYS AS IDENTITY,
                        version varchar(50) NOT NULL,
                        name varchar(200) NOT NULL,
                        undone_at timestamptz NOT NULL DEFAULT now(),
                        execution_time integer NOT NULL,
                        CONSTRAINT flyway_undo_history_pkey PRIMARY KEY (rank)
                    )
                    """);
        }
    }

    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
        }
    }

    void add(MigrationStep step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + TABLE + " (version, name, execution_time) VALUES (?, ?, ?)")) {
            insert.setString(1, step.version());
            insert.setString(2, step.name());
            insert.setLong(3, step.took().toMillis());
            insert.execute();
        }
    }

    /** Newest first. */
    List<UndoneMigration> newest(int count) throws SQLException {
        if (!exists()) {
            return List.of();
        }
        List<UndoneMigration> undone = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT version, name, undone_at, execution_time FROM " + TABLE + " ORDER BY rank DESC LIMIT ?")) {
            query.setInt(1, count);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    undone.add(read(rows));
                }
            }
        }
        return undone;
    }

    private boolean exists() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('" + TABLE + "') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static UndoneMigration read(ResultSet row) throws SQLException {
        Duration took = Duration.ofMillis(row.getLong(4));
        return new UndoneMigration(
                new MigrationStep(row.getString(1), row.getString(2), took),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
