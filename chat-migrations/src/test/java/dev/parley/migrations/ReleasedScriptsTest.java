package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasedScriptsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final MigrationScript ONE = MigrationScript.of("V20260101000000__one.sql", "CREATE TABLE one ()");
    private static final MigrationScript UNDO = MigrationScript.of("U20260101000000__one.sql", "DROP TABLE one");
    private static final ReleasedScripts RELEASED = ReleasedScripts.all(scripts(ONE, UNDO));

    @Test
    void no_released_migration_was_edited_or_removed_or_overtaken() {
        ReleasedScripts released = ReleasedScripts.of(FOLDER);

        assertThat(released.broken(ScriptFiles.read(FOLDER))).isEmpty();
        assertThat(released.checksums()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void what_is_new_and_newer_is_fine() {
        MigrationScript two = MigrationScript.of("V20260102000000__two.sql", "");

        assertThat(RELEASED.broken(scripts(ONE, UNDO, two))).isEmpty();
    }

    @Test
    void an_edit_of_a_released_migration_is_noticed() {
        MigrationScript edited = MigrationScript.of(ONE.fileName(), ONE.sql() + " ");

        assertThat(RELEASED.broken(scripts(edited, UNDO)))
                .singleElement()
                .asString()
                .startsWith("V20260101000000__one.sql is released and must not be edited");
    }

    @Test
    void an_edit_of_a_released_undo_script_is_noticed() {
        MigrationScript edited = MigrationScript.of(UNDO.fileName(), "");

        assertThat(RELEASED.broken(scripts(ONE, edited)))
                .singleElement()
                .asString()
                .startsWith("U20260101000000__one.sql is released and must not be edited");
    }

    @Test
    void the_removal_of_a_released_migration_is_noticed() {
        assertThat(RELEASED.broken(scripts()))
                .containsExactly(
                        "U20260101000000__one.sql is released and must stay",
                        "V20260101000000__one.sql is released and must stay");
    }

    @Test
    void a_migration_that_no_database_would_run_any_more_is_noticed() {
        MigrationScript late = MigrationScript.of("V20251231235959__late.sql", "");

        assertThat(RELEASED.broken(scripts(late, ONE, UNDO)))
                .singleElement()
                .asString()
                .startsWith("V20251231235959__late.sql is older than what is released");
    }

    private static MigrationScripts scripts(MigrationScript... scripts) {
        return new MigrationScripts(Stream.of(scripts).toList());
    }
}
