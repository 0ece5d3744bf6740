package dev.parley.migrations.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeysAndTriggersTest {
    @RegisterExtension
    static final MigratedSchema SCHEMA = new MigratedSchema();

    @Test
    void every_foreign_key_leads_an_index() {
        assertThat(SCHEMA.ask("""
            SELECT k.conname FROM pg_constraint k
            WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
                SELECT FROM pg_index i
                WHERE i.indrelid = k.conrelid AND i.indisvalid
                AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """)).isEmpty();
    }

    @Test
    void what_belongs_to_something_goes_with_it_and_only_names_of_doers_stay_empty() {
        assertThat(SCHEMA.ask("""
            SELECT k.conname FROM pg_constraint k
            WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.confdeltype <> 'c' ORDER BY 1
            """))
                .containsExactly(
                        "channels_created_by_fkey",
                        "channels_deleted_by_fkey",
                        "direct_messages_deleted_by_fkey",
                        "messages_deleted_by_fkey",
                        "workspaces_deleted_by_fkey");
        assertThat(SCHEMA.ask("""
            SELECT k.conname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
            WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.confdeltype = 'c' AND NOT a.attnotnull
            ORDER BY 1
            """))
                .containsExactly(
                        "ai_interactions_channel_id_fkey",
                        "ai_interactions_direct_message_id_fkey",
                        "channel_overrides_role_id_fkey",
                        "channel_overrides_user_id_fkey",
                        "direct_messages_parent_id_fkey",
                        "messages_parent_id_fkey");
    }

    @Test
    void an_update_advances_updated_at_on_every_table_that_has_it_and_cannot_set_it() {
        List<String> tables = SCHEMA.ask("SELECT table_name FROM information_schema.columns"
                + " WHERE table_schema = 'public' AND column_name = 'updated_at'");
        assertThat(tables).isNotEmpty();

        for (String table : tables) {
            String before = "SELECT updated_at FROM " + table + " LIMIT 1";
            List<String> old = SCHEMA.ask(before);
            SCHEMA.run("UPDATE " + table + " SET updated_at = '2001-01-01'");

            assertThat(SCHEMA.ask("SELECT updated_at > '" + old.get(0) + "' FROM " + table + " LIMIT 1"))
                    .as(table)
                    .containsExactly("t");
        }
    }

    @Test
    void both_timestamps_of_messages_are_indexed() {
        assertThat(SCHEMA.ask("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"))
                .contains("messages_created_at_idx", "messages_updated_at_idx");
    }

    @Test
    void a_reply_cannot_leave_the_channel_of_its_root() {
        String elsewhere = "INSERT INTO channels (id, workspace_id, name) VALUES ('" + MigratedSchema.ID + "9', '"
                + MigratedSchema.ID + "2', 'elsewhere')";
        SCHEMA.run(elsewhere);

        assertThat(ViolationsTest.violated(
                        SCHEMA,
                        "INSERT INTO messages (channel_id, user_id, parent_id, content) VALUES ('" + MigratedSchema.ID
                                + "9', '" + MigratedSchema.ID + "1', 10, 'reply')"))
                .isIn("messages_parent_id_fkey", "messages_parent_id_check");
    }
}
