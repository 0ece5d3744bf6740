package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFolderTest {
    private static final Instant NOW = Instant.parse("2027-01-31T23:59:59.999Z");

    @TempDir
    Path parent;

    private Path path = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        path = Files.createDirectory(parent.resolve("migration"));
        Files.createFile(parent.resolve("released.sha256"));
    }

    @Test
    void a_migration_begins_with_a_script_and_its_undo_script() throws IOException {
        List<Path> files = folder().create("add_pins", false, NOW);

        assertThat(files)
                .containsExactly(
                        path.resolve("V20270131235959__add_pins.sql"), path.resolve("U20270131235959__add_pins.sql"));
        assertThat(files.get(0)).content().contains("SET LOCAL lock_timeout = '5s';");
        MigrationScripts scripts = folder().scripts();
        assertThat(scripts.undoOf(scripts.ups().get(0))).isPresent();
        assertThat(scripts.ups()).noneMatch(up -> up.irreversible().isPresent());
    }

    @Test
    void an_irreversible_migration_is_a_single_script_that_says_so() {
        List<Path> files = folder().create("drop_pins", true, NOW);

        assertThat(files).containsExactly(path.resolve("V20270131235959__drop_pins.sql"));
        assertThat(folder().scripts().ups())
                .singleElement()
                .matches(up -> up.irreversible().isPresent());
    }

    @Test
    void each_migration_is_newer_than_all_before_it_whatever_the_clock_says() {
        folder().create("one", false, NOW);
        folder().create("two", false, NOW);
        folder().create("three", true, NOW.minusSeconds(100));

        assertThat(folder().scripts().ups())
                .extracting(MigrationScript::fileName)
                .containsExactly("V20270131235959__one.sql", "V20270201000000__two.sql", "V20270201000001__three.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AddPins", "add-pins", "add pins", "_add", "add_", "add__pins", "../add", "ädd", "a.b"})
    void a_name_of_another_shape_is_refused_and_nothing_written(String name) {
        assertThatThrownBy(() -> folder().create(name, false, NOW)).isInstanceOf(MalformedScripts.class);

        assertThat(path).isEmptyDirectory();
    }

    @Test
    void what_is_released_cannot_be_edited_any_more() throws IOException {
        List<Path> files = folder().create("one", false, NOW);

        assertThat(folder().release()).containsExactly("U20270131235959__one.sql", "V20270131235959__one.sql");
        assertThat(folder().release()).isEmpty();

        Files.writeString(files.get(0), "CREATE TABLE other ()");
        assertThatThrownBy(() -> folder().release())
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining("V20270131235959__one.sql is released and must not be edited");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThatThrownBy(() -> new MigrationFolder(path.resolve("nowhere")))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining("checkout");
    }

    private MigrationFolder folder() {
        return new MigrationFolder(path);
    }
}
