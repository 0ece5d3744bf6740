package dev.parley.migrations.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of the audit stay, whoever tries: the application's own role, which owns the tables, and a superuser. */
class AuditTableTest {
    private static final String OWNER =
            "parley_test_owner_" + ProcessHandle.current().pid();
    private static final String ENTRY = "00000000-0000-7000-8000-0000000000aa";
    private static final String ENTRIES = "SELECT action || ' ' || user_id FROM audit_entries";

    @RegisterExtension
    static final MigratedSchema SCHEMA = new MigratedSchema();

    @BeforeAll
    static void fill() {
        SCHEMA.run("DROP ROLE IF EXISTS " + OWNER);
        SCHEMA.run("CREATE ROLE " + OWNER);
        SCHEMA.run("ALTER TABLE audit_entries OWNER TO " + OWNER);
        SCHEMA.run("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + OWNER);
        SCHEMA.run("INSERT INTO audit_entries (id, action, workspace_id, user_id) SELECT '" + ENTRY
                + "', 'member.added', id, '" + MigratedSchema.ID + "1' FROM workspaces");
    }

    @AfterAll
    static void dropRole() {
        SCHEMA.run("DROP OWNED BY " + OWNER);
        SCHEMA.run("DROP ROLE " + OWNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entries SET action = 'member.left'",
                "UPDATE audit_entries SET action = 'member.left' WHERE false",
                "DELETE FROM audit_entries",
                "DELETE FROM audit_entries WHERE false",
                "TRUNCATE audit_entries",
                "TRUNCATE audit_entries, messages CASCADE",
                "INSERT INTO audit_entries (id, action) VALUES ('" + ENTRY
                        + "', 'member.left') ON CONFLICT (id) DO UPDATE SET action = 'member.left'",
                "MERGE INTO audit_entries USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE",
                "WITH gone AS (DELETE FROM audit_entries RETURNING 1) SELECT * FROM gone",
                "SELECT FROM audit_entries FOR UPDATE; DELETE FROM audit_entries"
            })
    void nothing_is_changed_or_taken_away(String attempt) {
        for (String role : List.of(OWNER, "CURRENT_USER")) {
            assertThatThrownBy(() -> run(role, attempt)).hasMessageContaining("the audit is append-only");
        }

        assertThat(SCHEMA.ask(ENTRIES)).containsExactly("member.added " + MigratedSchema.ID + "1");
    }

    @Test
    void playing_a_replica_does_not_help() {
        assertThatThrownBy(() ->
                        run("CURRENT_USER", "SET LOCAL session_replication_role = replica; DELETE FROM audit_entries"))
                .hasMessageContaining("the audit is append-only");
    }

    @Test
    void entries_outlive_the_people_and_places_that_they_name() throws SQLException {
        try (Connection connection = SCHEMA.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM workspaces");
            statement.execute("DELETE FROM users");
            try (var rows = statement.executeQuery(ENTRIES)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("member.added " + MigratedSchema.ID + "1");
            }
            connection.rollback();
        }
    }

    private static void run(String role, String attempt) throws SQLException {
        try (Connection connection = SCHEMA.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CURRENT_USER".equals(role) ? "RESET ROLE" : "SET LOCAL ROLE " + role);
            statement.execute(attempt);
            connection.rollback();
        }
    }
}
