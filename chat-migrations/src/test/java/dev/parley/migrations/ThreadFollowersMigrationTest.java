package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever took part in a thread before there were followers follows it, with nothing unread. */
class ThreadFollowersMigrationTest {
    private static final String BEFORE = "20261101091900";
    private static final String ID = "00000000-0000-7000-8000-00000000000";

    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final Migrator migrator = Migrator.on(database.dataSource());

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "messages, channel_members, 8, thread_followers",
        "direct_messages, direct_message_members, 9, direct_message_thread_followers"
    })
    void who_started_a_thread_and_who_replied_follow_it(String messages, String members, int place, String followers)
            throws SQLException {
        migrator.upTo(BEFORE);
        fill();
        database.run("INSERT INTO " + members + " (channel_id, user_id, deleted_at) SELECT '" + ID + place + "', id,"
                + " CASE WHEN username = 'cleo' THEN now() END FROM users WHERE username <> 'dan'");
        say(messages, place, 1, "ann", "NULL");
        say(messages, place, 2, "eve", "NULL");
        say(messages, place, 3, "ben", "1");
        say(messages, place, 4, "cleo", "1");
        say(messages, place, 5, "dan", "1");
        say(messages, place, 6, "ben", "1");

        migrator.up();

        assertThat(database.ask("SELECT username || ' ' || message_id || ' ' || last_read_message_id FROM " + followers
                        + " JOIN users ON users.id = user_id WHERE unfollowed_at IS NULL ORDER BY 1"))
                .containsExactly("ann 1 6", "ben 1 6", "cleo 1 6");
    }

    @Test
    void where_nobody_replied_nobody_follows() throws SQLException {
        migrator.upTo(BEFORE);
        fill();
        say("messages", 8, 1, "ann", "NULL");

        migrator.up();

        assertThat(database.ask("SELECT count(*) FROM thread_followers")).containsExactly("0");
    }

    private void fill() throws SQLException {
        database.run("INSERT INTO users (id, kind, username, display_name) SELECT ('" + ID
                + "' || n)::uuid, 'bot', name, name"
                + " FROM unnest(ARRAY['ann', 'ben', 'cleo', 'dan', 'eve']) WITH ORDINALITY AS named (name, n)");
        database.run("INSERT INTO workspaces (id, name) VALUES ('" + ID + "7', 'Team')");
        database.run("INSERT INTO channels (id, workspace_id, name) VALUES ('" + ID + "8', '" + ID + "7', 'general')");
        database.run("INSERT INTO direct_message_channels (id, workspace_id, member_set) VALUES ('" + ID + "9', '" + ID
                + "7', ARRAY['" + ID + "1', '" + ID + "2']::uuid[])");
    }

    private void say(String messages, int place, int id, String author, String parent) throws SQLException {
        database.run("INSERT INTO " + messages + " (id, channel_id, user_id, parent_id, content, created_at) SELECT "
                + id
                + ", '"
                + ID + place + "', id, " + parent + ", 'hello', now() + " + id + " * interval '1 second' FROM users"
                + " WHERE username = '" + author + "'");
    }
}
