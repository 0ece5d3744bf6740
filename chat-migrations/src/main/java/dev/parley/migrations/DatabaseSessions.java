package dev.parley.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** How many connections of one application a database has, and since when the oldest is there. */
public record DatabaseSessions(int count, Optional<Instant> since) {
    private static final String QUERY = """
            SELECT count(*), min(backend_start) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = ? AND pid <> pg_backend_pid()
            """;

    public static DatabaseSessions of(String application, DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, application);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Optional<OffsetDateTime> since = Optional.ofNullable(row.getObject(2, OffsetDateTime.class));
                return new DatabaseSessions(row.getInt(1), since.map(OffsetDateTime::toInstant));
            }
        } catch (SQLException e) {
            throw new MigrationFailed("The sessions cannot be read", e);
        }
    }
}
