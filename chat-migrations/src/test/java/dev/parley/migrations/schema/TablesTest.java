package dev.parley.migrations.schema;

import static dev.parley.migrations.schema.MigratedSchema.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    @RegisterExtension
    static final MigratedSchema SCHEMA = new MigratedSchema();

    private static final List<String> SOFTLY_DELETED = List.of(
            "channel_members",
            "channels",
            "direct_message_channels",
            "direct_message_members",
            "direct_messages",
            "messages",
            "users",
            "workspace_members",
            "workspaces");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        users                   | username      | character varying        | NO  |
        users                   | email         | character varying        | YES |
        users                   | password_hash | character varying        | YES |
        workspaces              | name          | character varying        | NO  |
        channels                | workspace_id  | uuid                     | NO  |
        channels                | name          | character varying        | NO  |
        channels                | is_private    | boolean                  | NO  | false
        messages                | channel_id    | uuid                     | NO  |
        messages                | user_id       | uuid                     | NO  |
        messages                | parent_id     | bigint                   | YES |
        messages                | content       | text                     | NO  |
        direct_messages         | channel_id    | uuid                     | NO  |
        direct_messages         | user_id       | uuid                     | NO  |
        direct_messages         | parent_id     | bigint                   | YES |
        direct_messages         | content       | text                     | NO  |
        workspace_members       | role          | character varying        | NO  |
        workspace_members       | joined_at     | timestamp with time zone | NO  | now()
        channel_members         | joined_at     | timestamp with time zone | NO  | now()
        direct_message_members  | joined_at     | timestamp with time zone | NO  | now()
        message_reactions       | id            | uuid                     | NO  | uuid_v7()
        message_reactions       | message_id    | bigint                   | NO  |
        message_reactions       | user_id       | uuid                     | NO  |
        message_reactions       | emoji         | character varying        | NO  |
        message_reactions       | created_at    | timestamp with time zone | NO  | now()
        direct_message_reactions| message_id    | bigint                   | NO  |
        """)
    void a_column_is_as_it_was_designed(String table, String column, String type, String nullable, String byDefault) {
        assertThat(SCHEMA.ask("SELECT data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')"
                        + " FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '" + table
                        + "' AND column_name = '" + column + "'"))
                .containsExactly(type + " " + nullable + " " + (byDefault == null ? "" : byDefault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        workspace_members      | workspace_id, user_id
        channel_members        | channel_id, user_id
        direct_message_members | channel_id, user_id
        """)
    void a_membership_is_named_by_place_and_user(String table, String columns) {
        assertThat(SCHEMA.ask("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'p'"
                        + " AND conrelid = '" + table + "'::regclass"))
                .containsExactly("PRIMARY KEY (" + columns + ")");
    }

    @Test
    void nine_tables_can_be_softly_deleted_and_tell_when_they_changed_and_reactions_can_not() {
        assertThat(tablesWith("updated_at").filter(tablesWith("deleted_at").toList()::contains))
                .containsExactlyElementsOf(SOFTLY_DELETED);
        assertThat(Stream.concat(tablesWith("updated_at"), tablesWith("deleted_at")))
                .doesNotContain("message_reactions", "direct_message_reactions");
    }

    @Test
    void every_table_tells_when_its_rows_were_made_and_changed_but_for_a_few() {
        List<String> tables = tables().toList();
        List<String> made =
                Stream.concat(tablesWith("created_at"), tablesWith("joined_at")).toList();

        assertThat(tables).filteredOn(table -> !made.contains(table)).containsExactly("feed_heads");
        assertThat(tables)
                .filteredOn(table -> !tablesWith("updated_at").toList().contains(table))
                // What is written once and never changed, and the heads of the feeds.
                .containsExactly(
                        "audit_entries",
                        "direct_message_reactions",
                        "direct_message_revisions",
                        "erasures",
                        "feed_events",
                        "feed_heads",
                        "imported_items",
                        "imports",
                        "invite_uses",
                        "message_reactions",
                        "message_revisions",
                        "user_group_members",
                        "workspace_member_roles");
    }

    @Test
    void keys_are_uuids_made_by_the_database_but_for_messages() {
        assertThat(SCHEMA.ask("SELECT table_name || ' ' || data_type || ' ' || column_default"
                        + " FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id'"
                        + " ORDER BY 1"))
                .containsExactly(
                        "ai_interactions uuid uuid_v7()",
                        "audit_entries uuid uuid_v7()",
                        "channel_overrides uuid uuid_v7()",
                        "channels uuid uuid_v7()",
                        "direct_message_channels uuid uuid_v7()",
                        "direct_message_reactions uuid uuid_v7()",
                        "direct_messages bigint nextval('message_ids'::regclass)",
                        "invites uuid uuid_v7()",
                        "message_reactions uuid uuid_v7()",
                        "messages bigint nextval('message_ids'::regclass)",
                        "notifications uuid uuid_v7()",
                        "sessions uuid uuid_v7()",
                        "status_history uuid uuid_v7()",
                        "user_groups uuid uuid_v7()",
                        "users uuid uuid_v7()",
                        "workspace_roles uuid uuid_v7()",
                        "workspaces uuid uuid_v7()");
    }

    @Test
    void no_instant_is_without_a_time_zone() {
        assertThat(SCHEMA.ask("SELECT table_name || '.' || column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'"))
                // Flyway's own notes.
                .containsExactly("flyway_schema_history.installed_on");
    }

    @Test
    void instants_of_making_and_changing_are_never_missing_and_now_by_default() {
        assertThat(SCHEMA.ask("SELECT DISTINCT data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')"
                        + " FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND column_name IN ('created_at', 'updated_at', 'joined_at')"))
                .containsExactly("timestamp with time zone NO now()");
        assertThat(SCHEMA.ask("SELECT now() - created_at < interval '1 hour' FROM messages"))
                .containsExactly("t");
    }

    @Test
    void ids_are_of_version_seven_and_sort_by_creation() {
        List<String> ids = SCHEMA.ask("SELECT uuid_v7() FROM generate_series(1, 1000)");

        assertThat(ids).allMatch(id -> id.charAt(14) == '7' && "89ab".indexOf(id.charAt(19)) >= 0);
        assertThat(ids).doesNotHaveDuplicates();
        SCHEMA.run("CREATE TABLE pg_temp_ids AS SELECT uuid_v7() AS id");
        List<String> later = SCHEMA.ask("SELECT uuid_v7() > id FROM pg_temp_ids");
        SCHEMA.run("DROP TABLE pg_temp_ids");
        assertThat(later).containsExactly("t");
    }

    @Test
    void sessions_in_any_time_zone_see_the_same_instants() {
        String question = "SELECT extract(epoch FROM created_at) FROM users WHERE id = '" + ID + "1'";

        List<String> here = SCHEMA.ask(question);

        try (var connection = SCHEMA.connection();
                var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'Asia/Tokyo'");
            try (var row = statement.executeQuery(question)) {
                assertThat(row.next()).isTrue();
                assertThat(here).containsExactly(row.getString(1));
            }
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Stream<String> tables() {
        return SCHEMA
                .ask("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " AND relname NOT LIKE 'flyway%' ORDER BY 1")
                .stream();
    }

    private static Stream<String> tablesWith(String column) {
        return SCHEMA
                .ask("SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND column_name = '" + column + "' ORDER BY 1")
                .stream();
    }
}
