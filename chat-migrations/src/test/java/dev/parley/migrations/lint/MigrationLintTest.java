package dev.parley.migrations.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules hold for what is in the folder, each catches what was planted for it, and none is fooled. */
class MigrationLintTest {
    private static final String TIMEOUT = "SET LOCAL lock_timeout = '5s';\n";

    @Test
    void every_migration_keeps_the_rules() {
        assertThat(new MigrationLint(ScriptsOnDisk.all(), ScriptsOnDisk.released()).complaints())
                .isEmpty();
    }

    @Test
    void only_the_released_are_exempt() {
        assertThat(new MigrationLint(ScriptsOnDisk.all(), Set.of()).complaints())
                .anySatisfy(complaint -> assertThat(complaint)
                        .startsWith("V20261101090300__create_sessions.sql does not begin with SET LOCAL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users DROP COLUMN email",
                "ALTER TABLE users DROP email",
                "ALTER TABLE users ADD x int, drop column if exists email",
                "ALTER /* -- plan: not this one */ TABLE users DROP COLUMN email",
                "SELECT '-- plan: in a string'; ALTER TABLE users DROP COLUMN email",
                "-- plan: of another statement\nSELECT 1; ALTER TABLE users DROP COLUMN email",
                "SELECT '''--'; ALTER TABLE users DROP COLUMN email",
                "SELECT E'\\'--'; ALTER TABLE users DROP COLUMN email",
                "SELECT $$ ' $$; ALTER TABLE users DROP COLUMN email -- '",
                "SELECT \"--\"; ALTER TABLE users DROP COLUMN email",
                "DO $$ BEGIN ALTER TABLE users DROP COLUMN email; END $$",
                "DO $x$ BEGIN EXECUTE 'ALTER TABLE users DROP COLUMN email'; END $x$",
                "-- plan:\nALTER TABLE users DROP COLUMN email",
                "ALTER TABLE public.\"users\" DROP\n\tCOLUMN email",
                "DROP TABLE users",
                "TRUNCATE users",
            })
    void dropping_data_without_a_plan_is_caught(String sql) {
        assertThat(complaints(TIMEOUT + sql)).singleElement().asString().contains("drops data without");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- plan: Copied to profiles by V1; nobody has read it since.\nALTER TABLE users DROP COLUMN email",
                "ALTER TABLE users ALTER email DROP NOT NULL, ALTER email DROP DEFAULT, DROP CONSTRAINT users_email_check",
                "-- ALTER TABLE users DROP COLUMN email\nSELECT 1",
                "/* /* */ ALTER TABLE users DROP COLUMN email */ SELECT 1",
                "COMMENT ON TABLE users IS 'ALTER TABLE users DROP COLUMN email; --'",
                "SELECT E'it\\'s; ALTER TABLE users DROP COLUMN email'",
                "DROP INDEX users_email_idx",
                "CREATE TRIGGER x BEFORE TRUNCATE OR UPDATE ON users EXECUTE FUNCTION y()",
                "CREATE TRIGGER x BEFORE UPDATE OR TRUNCATE ON users EXECUTE FUNCTION y()",
            })
    void what_drops_no_data_or_has_a_plan_is_fine(String sql) {
        assertThat(complaints(TIMEOUT + sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX messages_x_idx ON messages (x)",
                "CREATE UNIQUE INDEX IF NOT EXISTS x ON ONLY public.direct_messages (x)",
                "create index on \"feed_events\" using gin (x)",
                "ALTER TABLE messages ADD CONSTRAINT x UNIQUE (x)",
                "ALTER TABLE messages ADD y int, ADD PRIMARY KEY (x)",
                "-- CONCURRENTLY\nCREATE INDEX /* CONCURRENTLY */ x ON messages (x)",
                "CREATE TABLE other (); CREATE INDEX x ON messages (x)",
                "SELECT 'CREATE TABLE messages'; CREATE INDEX x ON messages (x)",
            })
    void indexing_a_big_table_while_writers_wait_is_caught(String sql) {
        assertThat(complaints(TIMEOUT + sql)).singleElement().asString().contains("without CONCURRENTLY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE messages (x int); CREATE INDEX messages_x_idx ON messages (x)",
                "CREATE INDEX channels_x_idx ON channels (x)",
                "ALTER TABLE messages ADD CONSTRAINT x UNIQUE USING INDEX messages_x_key",
                "ALTER TABLE messages ADD CONSTRAINT unique_x CHECK (x > 0)",
            })
    void indexing_what_is_small_or_new_or_indexed_already_is_fine(String sql) {
        assertThat(complaints(TIMEOUT + sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE messages SET x = 1",
                "update only public.\"messages\" as m set x = 1",
                "WITH y AS (SELECT 1) UPDATE thread_followers SET x = 1 FROM y",
                "DELETE FROM notifications WHERE x = 1",
                "DO $$ BEGIN UPDATE feed_events SET x = 1; END $$",
            })
    void changing_the_rows_of_a_big_table_at_once_is_caught(String sql) {
        assertThat(complaints(TIMEOUT + sql)).singleElement().asString().contains("at once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE channels SET x = 1 FROM messages WHERE y = 2",
                "CREATE TABLE messages (x int); UPDATE messages SET x = 1",
                "CREATE TRIGGER x BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION y()",
                "CREATE TABLE x (y bigint REFERENCES messages ON DELETE CASCADE)",
                "SELECT 'UPDATE messages SET x = 1'",
            })
    void changing_the_rows_of_what_is_small_or_new_is_fine(String sql) {
        assertThat(complaints(TIMEOUT + sql)).isEmpty();
    }

    @Test
    void the_big_tables_are_tables() {
        String scripts = String.join("\n", ScriptsOnDisk.all().values());

        assertThat(BigTables.names()).allMatch(table -> scripts.contains("CREATE TABLE " + table + " ("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY x ON messages (x)",
                "DROP INDEX CONCURRENTLY IF EXISTS y; CREATE INDEX CONCURRENTLY x ON messages (x)",
                "DROP INDEX CONCURRENTLY IF EXISTS x; CREATE INDEX CONCURRENTLY x ON messages (x); SELECT 1",
            })
    void an_index_made_concurrently_that_cannot_be_tried_again_is_caught(String sql) {
        assertThat(complaints(sql)).singleElement().asString().contains("is not just DROP INDEX CONCURRENTLY");
    }

    @Test
    void an_index_made_concurrently_needs_no_time_out() {
        assertThat(complaints(
                        "DROP INDEX CONCURRENTLY IF EXISTS x; CREATE UNIQUE INDEX CONCURRENTLY x ON messages (x)"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users ADD x int",
                "-- SET LOCAL lock_timeout = '5s';\nALTER TABLE users ADD x int",
                "ALTER TABLE users ADD x int; SET LOCAL lock_timeout = '5s'",
                "SET lock_timeout = '5s'; ALTER TABLE users ADD x int",
                "SET LOCAL lock_timeout = '0'; ALTER TABLE users ADD x int",
                "SET LOCAL lock_timeout = '1h'; ALTER TABLE users ADD x int",
                "SET LOCAL lock_timeout = '5s'; SET LOCAL lock_timeout = 0; ALTER TABLE users ADD x int",
                "",
            })
    void waiting_for_locks_without_an_end_is_caught(String sql) {
        assertThat(complaints(sql)).singleElement().asString().contains("SET LOCAL lock_timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE x (at timestamp)",
                "CREATE TABLE x (at TIMESTAMP(3) NOT NULL)",
                "CREATE TABLE x (at timestamp without time zone)",
                "ALTER TABLE users ADD at /* with time zone */ timestamp",
                "SELECT now()::timestamp",
            })
    void an_instant_without_a_time_zone_is_caught(String sql) {
        assertThat(complaints(TIMEOUT + sql)).singleElement().asString().contains("without time zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE x (at timestamptz, by timestamp with time zone, about timestamp(3) with time zone)",
                "SELECT current_timestamp, to_timestamp(0), 'timestamp', timestamp_of_x FROM x -- timestamp",
            })
    void an_instant_with_a_time_zone_is_fine(String sql) {
        assertThat(complaints(TIMEOUT + sql)).isEmpty();
    }

    @Test
    void a_place_left_open_is_caught() {
        assertThat(complaints("-- TODO why\n" + TIMEOUT))
                .singleElement()
                .asString()
                .contains("TODO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1                                | 1
            -- irreversible:                        | 1
            SELECT '-- irreversible: in a string'   | 1
            -- irreversible: The old names are lost | 0
            """)
    void what_can_neither_be_undone_nor_says_why_is_caught(String head, int complaints) {
        String text = head.startsWith("--") ? head + "\n" + TIMEOUT : TIMEOUT + head;

        assertThat(new MigrationLint(Map.of("V20270101000000__x.sql", text), Set.of()).complaints())
                .hasSize(complaints)
                .allMatch(complaint -> complaint.contains("no undo script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE messages SET x = 1",
                "UPDATE messages SET x = 1 FROM chunk WHERE chunk.id = messages.id; SELECT 1",
                "UPDATE messages SET x = 1 FROM chunk WHERE chunk.id = messages.id RETURNING x",
                "SELECT * FROM chunk",
                "UPDATE messages SET x = 1 -- FROM chunk",
            })
    void what_is_to_be_run_in_chunks_and_is_not_made_for_it_is_caught(String sql) {
        assertThat(complaints("-- why\n-- backfill: messages\n" + sql))
                .singleElement()
                .asString()
                .contains("from chunk");
    }

    @Test
    void what_is_run_in_chunks_needs_no_time_out_of_its_own() {
        assertThat(complaints(
                        "-- backfill: messages\nUPDATE messages SET x = 1 FROM chunk WHERE chunk.id = messages.id;"))
                .isEmpty();
    }

    private static List<String> complaints(String sql) {
        Map<String, String> pair = Map.of("V20270101000000__x.sql", sql, "U20270101000000__x.sql", "");
        return new MigrationLint(pair, Set.of()).complaints();
    }
}
