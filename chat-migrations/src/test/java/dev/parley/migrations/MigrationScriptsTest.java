package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationScriptsTest {

    @Test
    void every_migration_of_this_version_can_be_undone_or_says_why_not() {
        MigrationScripts scripts = ScriptFiles.read();

        assertThat(scripts.ups())
                .isNotEmpty()
                .allSatisfy(up -> assertThat(scripts.undoOf(up).isPresent()
                                || up.irreversible().isPresent())
                        .as("%s can be undone, or says why not", up.fileName())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V20260101000000__create_users.sql",
                "U20260101000000__create_users.sql",
                "V20240229235959__add_2nd_index.sql",
            })
    void a_script_keeps_its_file_name(String fileName) {
        assertThat(MigrationScript.of(fileName, "").fileName()).isEqualTo(fileName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__create_users.sql",
                "V2026010100000__one_digit_short.sql",
                "V202601010000000__one_digit_long.sql",
                "V20260230000000__there_is_no_such_day.sql",
                "V20260101250000__there_is_no_such_hour.sql",
                "V20260101000000_one_underscore.sql",
                "V20260101000000__CamelCase.sql",
                "V20260101000000__kebab-case.sql",
                "V20260101000000__two__underscores.sql",
                "V20260101000000__trailing_.sql",
                "V20260101000000__.sql",
                "V20260101000000__create_users.SQL",
                "R__repeatable.sql",
                "notes.txt",
            })
    void a_file_name_of_another_shape_is_refused(String fileName) {
        assertThatThrownBy(() -> MigrationScript.of(fileName, ""))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining(fileName);
    }

    @Test
    void two_migrations_of_one_version_are_refused() {
        assertThatThrownBy(() -> scripts("V20260101000000__one.sql", "V20260101000000__two.sql"))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining("20260101000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U20260101000000__two.sql", "U20260102000000__one.sql"})
    void an_undo_script_that_undoes_nothing_is_refused(String undo) {
        assertThatThrownBy(() -> scripts("V20260101000000__one.sql", undo))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining(undo);
    }

    @Test
    void scripts_are_put_in_order() {
        MigrationScripts scripts = scripts("V20260102000000__two.sql", "V20251231000000__one.sql");

        assertThat(scripts.ups()).extracting(MigrationScript::name).containsExactly("one", "two");
    }

    private static MigrationScripts scripts(String... fileNames) {
        List<MigrationScript> scripts = Stream.of(fileNames)
                .map(fileName -> MigrationScript.of(fileName, ""))
                .toList();
        return new MigrationScripts(scripts);
    }
}
