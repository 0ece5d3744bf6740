package dev.parley.migrations.schema;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A migrated database with a team in it: user, workspace, channel, direct message, a message in each. */
final class MigratedSchema implements AfterAllCallback {
    static final String ID = "00000000-0000-7000-8000-00000000000";

    private final TestDatabase database = TestPostgres.migratedDatabase();

    MigratedSchema() {
        run("INSERT INTO users (id, username, email, canonical_email, password_hash, display_name)" + " VALUES ('" + ID
                + "1', 'ann', 'ann@example.org', 'ann@example.org', 'hash', 'Ann')");
        run("INSERT INTO workspaces (id, name) VALUES ('" + ID + "2', 'Team')");
        run("INSERT INTO workspace_members (workspace_id, user_id, role) VALUES ('" + ID + "2', '" + ID
                + "1', 'owner')");
        run("INSERT INTO workspace_roles (id, workspace_id, name, rank, permissions) VALUES ('" + ID + "5', '" + ID
                + "2', 'helper', 10, '{moderate}')");
        run("INSERT INTO channels (id, workspace_id, name) VALUES ('" + ID + "3', '" + ID + "2', 'general')");
        run("INSERT INTO channel_overrides (workspace_id, channel_id, preset, denied) VALUES ('" + ID + "2', '" + ID
                + "3', 'guest', '{post}')");
        run("INSERT INTO channel_members (channel_id, user_id) VALUES ('" + ID + "3', '" + ID + "1')");
        run("INSERT INTO direct_message_channels (id, workspace_id, member_set)" + " VALUES ('" + ID + "4', '" + ID
                + "2', ARRAY['" + ID + "1']::uuid[])");
        run("INSERT INTO direct_message_members (channel_id, user_id) VALUES ('" + ID + "4', '" + ID + "1')");
        run("INSERT INTO messages (id, channel_id, user_id, content) VALUES (10, '" + ID + "3', '" + ID
                + "1', 'hello')");
        run("INSERT INTO direct_messages (id, channel_id, user_id, content)" + " VALUES (11, '" + ID + "4', '" + ID
                + "1', 'psst')");
        run("INSERT INTO assistants (user_id, workspace_id) VALUES ('" + ID + "1', '" + ID + "2')");
        run("INSERT INTO ai_interactions (workspace_id, channel_id, message_id, assistant_id, user_id)" + " VALUES ('"
                + ID + "2', '" + ID + "3', 10, '" + ID + "1', '" + ID + "1')");
        run("INSERT INTO thread_followers (channel_id, message_id, user_id) VALUES ('" + ID + "3', 10, '" + ID + "1')");
        run("INSERT INTO direct_message_thread_followers (channel_id, message_id, user_id) VALUES ('" + ID + "4', 11, '"
                + ID + "1')");
        run("INSERT INTO sessions (user_id, token_hash, expires_at)" + " VALUES ('" + ID
                + "1', sha256('token'), now() + interval '1 day')");
        run("INSERT INTO invites (id, workspace_id, code_hash, role, created_by, expires_at) VALUES ('" + ID + "5', '"
                + ID + "2', sha256('code'), 'member', '" + ID + "1', now() + interval '1 day')");
        run("INSERT INTO status_history (user_id, text) VALUES ('" + ID + "1', 'out')");
        run("INSERT INTO workspace_retentions (workspace_id, days) VALUES ('" + ID + "2', 90)");
        run("INSERT INTO channel_retentions (channel_id, days) VALUES ('" + ID + "3', 30)");
        run("INSERT INTO feed_heads (feed_id, head) VALUES ('" + ID + "3', 1)");
        run("INSERT INTO feed_positions (feed_id, consumer, position) VALUES ('" + ID + "3', 'notifications', 1)");
        run("INSERT INTO notifications (user_id, kind, conversation_id, is_direct, message_id, actor_id) VALUES ('" + ID
                + "1', 'mention', '" + ID + "3', false, 10, '" + ID + "1')");
        run("INSERT INTO user_groups (workspace_id, handle, name) VALUES ('" + ID + "2', 'authors', 'Authors')");
        run("INSERT INTO imports (workspace_id, source) VALUES ('" + ID + "2', 'T1')");
    }

    /** In a transaction of its own. */
    void run(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** The first column of each row. */
    List<String> ask(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }
}
