package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of databases that were filled before there were followers and mentions of groups. */
class AttentionMigrationsTest {
    private static final String ID = "00000000-0000-7000-8000-00000000000";

    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final Migrator migrator = Migrator.on(database.dataSource());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void followers_begin_at_the_heads_that_conversations_have() throws SQLException {
        migrator.upTo("20261125150000");
        fill();
        database.run("INSERT INTO feed_heads (feed_id, head) VALUES ('" + ID + "3', 7), ('" + ID + "1', 3)");

        migrator.upTo("20261125150100");

        assertThat(database.ask(
                        "SELECT feed_id || ' ' || consumer || ' ' || position FROM feed_positions ORDER BY consumer"))
                .containsExactly(ID + "3 assistants 7", ID + "3 notifications 7");
    }

    @Test
    void an_earlier_version_finds_only_those_mentioned_who_are_named() throws SQLException {
        migrator.upTo("20261125150300");
        fill();
        database.run(
                "INSERT INTO messages (channel_id, user_id, content, mentioned_user_ids, mentioned_group_ids, group_member_ids)"
                        + " VALUES ('" + ID + "3', '" + ID + "1', 'x', ARRAY['00000000-0000-0000-0000-000000000002', '"
                        + ID
                        + "1', '" + ID + "5']::uuid[], ARRAY['" + ID + "6']::uuid[], ARRAY['" + ID + "5']::uuid[])");

        migrator.down(1);

        assertThat(database.ask("SELECT mentioned_user_ids FROM messages")).containsExactly("{" + ID + "1}");
    }

    private void fill() throws SQLException {
        database.run(
                "INSERT INTO users (id, kind, username, display_name) VALUES ('" + ID + "1', 'bot', 'ann', 'Ann')");
        database.run("INSERT INTO workspaces (id, name) VALUES ('" + ID + "2', 'Team')");
        database.run("INSERT INTO channels (id, workspace_id, name) VALUES ('" + ID + "3', '" + ID + "2', 'general')");
    }
}
