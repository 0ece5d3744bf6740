package dev.parley.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private final TestDatabase database = TestPostgres.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    /** The state is chosen when nobody can change the tables any more, hence after a migration that is under way. */
    @Test
    void it_shows_what_a_migration_leaves_that_was_at_work_when_it_was_wanted() throws Exception {
        try (Connection migration = database.dataSource().getConnection();
                Statement statement = migration.createStatement()) {
            statement.execute("CREATE TABLE a (id int); CREATE TABLE z (id int)");
            migration.setAutoCommit(false);
            statement.execute("LOCK TABLE z");
            CompletableFuture<Long> counted = CompletableFuture.supplyAsync(this::countOfA);
            while (!isWaiting()) {
                assertThat(counted).isNotDone();
            }
            statement.execute("INSERT INTO a VALUES (1); ALTER TABLE z RENAME id TO number");
            migration.commit();

            assertThat(counted.join()).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_in_the_way_of_writers() throws SQLException {
        try (Connection writer = database.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE a (id int); SET lock_timeout = '1s'");
            try (Snapshot snapshot = Snapshot.of(database.dataSource())) {
                assertThat(statement.executeUpdate("INSERT INTO a VALUES (1)")).isEqualTo(1);
                assertThat(snapshot.inventory().rows()).containsEntry("a", 0L);
            }
        }
    }

    private long countOfA() {
        try (Snapshot snapshot = Snapshot.of(database.dataSource())) {
            return snapshot.inventory().rows().getOrDefault("a", -1L);
        }
    }

    private boolean isWaiting() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
