package dev.parley.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedHistory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are broken, or made to do harm. */
class HostileArchiveTest {
    private static final String DAY = "general/2016-01-02.json";
    private static final String GOOD = "[{\"user\": \"U0ANN\", \"ts\": \"1451638800.000002\", \"text\": \"good\"}]";

    private Path file;

    @BeforeEach
    void choosePlace(@TempDir Path folder) {
        file = folder.resolve("export.zip");
    }

    @Test
    void what_is_not_there_or_no_zip_is_refused() throws IOException {
        assertRefused("There is no file " + file);
        Files.writeString(file, "hello");
        assertRefused("not a zip archive");
        Files.write(file, new byte[0]);
        assertRefused("not a zip archive");
        Files.write(file, new byte[] {'P', 'K', 5, 6});
        assertRefused("not a zip archive");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void an_archive_that_breaks_off_is_refused(double part) throws IOException {
        byte[] whole = Files.readAllBytes(SampleArchive.complete().writeTo(file));
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));

        assertRefused("not a zip archive");
    }

    @Test
    void a_file_with_other_bytes_than_were_put_in_costs_that_file() throws IOException {
        byte[] bytes = Files.readAllBytes(SampleArchive.small()
                .file("general/2016-01-01.json", "x")
                .file(DAY, GOOD)
                .writeTo(file));
        int directory = indexOf(bytes, "PK\1\2general/2016-01-01.json", 46 - 4);
        bytes[directory + 16] ^= 1; // its check sum
        Files.write(file, bytes);

        ImportedHistory history = history(ArchiveLimits.USUAL);

        assertThat(history.messages()).hasSize(1);
        assertThat(history.notes()).extracting(ImportNote::where).containsExactly("general/2016-01-01.json");
    }

    @Test
    void a_file_that_inflates_beyond_reason_costs_that_file() {
        SampleArchive.small()
                .file("general/2016-01-01.json", "[" + " ".repeat(20_000_000) + "]")
                .file(DAY, GOOD)
                .writeTo(file);

        ImportedHistory history = history(ArchiveLimits.USUAL);

        assertThat(history.messages()).hasSize(1);
        assertThat(history.notes())
                .extracting(ImportNote::reason)
                .containsExactly("inflates to more than a file of an export can have");
    }

    @Test
    void sizes_are_counted_and_not_believed() throws IOException {
        byte[] bytes = Files.readAllBytes(SampleArchive.small()
                .file(DAY, "[" + " ".repeat(20_000_000) + "]")
                .writeTo(file));
        int directory = indexOf(bytes, "PK\1\2" + DAY, 46 - 4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 2);
        Files.write(file, bytes);

        assertThat(history(ArchiveLimits.USUAL).messages()).isEmpty();
        assertThat(history(ArchiveLimits.USUAL).notes()).hasSize(1);
    }

    @Test
    void an_archive_that_inflates_beyond_reason_ends_the_import() {
        SampleArchive archive = SampleArchive.small();
        for (int year = 1900; year < 2000; year++) {
            archive.file("general/" + year + "-01-01.json", GOOD + " ".repeat(9_000));
        }
        archive.writeTo(file);
        ArchiveLimits strict = new ArchiveLimits(1_000, 1 << 20, 1 << 20, 10, 10_000);

        assertThatThrownBy(() -> history(strict))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inflates to more than an export can have");
    }

    @Test
    void an_archive_of_too_many_files_is_refused_before_its_contents_are_listed() {
        SampleArchive.complete().writeTo(file);

        assertThatThrownBy(() -> ExportArchive.open(file, new ArchiveLimits(5, 1 << 20, 1 << 20, 200, 1 << 20)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more files");
        assertThatThrownBy(() -> ExportArchive.open(file, new ArchiveLimits(1_000, 100, 1 << 20, 200, 1 << 20)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../general/2016-01-02.json",
                "general/../../etc/2016-01-02.json",
                "/etc/2016-01-02.json",
                "C:/2016-01-02.json",
                "general\\2016-01-02.json",
                "general//2016-01-02.json",
                "./general/2016-01-02.json",
                "general/\u001b[31m.json"
            })
    void an_odd_path_is_not_read(String path) {
        SampleArchive.small().file(path, GOOD).writeTo(file);

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.history(archive.conversations().get(0)).messages())
                    .isEmpty();
            assertThat(archive.notes())
                    .extracting(ImportNote::reason, ImportNote::where)
                    .containsExactly(tuple("its path is not one inside of the archive", path));
        }
    }

    @Test
    void a_folder_around_the_export_and_what_file_managers_leave_behind_do_no_harm() {
        SampleArchive.small()
                .file(DAY, GOOD)
                .inFolder("my export")
                .file("__MACOSX/my export/._users.json", "junk")
                .file("my export/.DS_Store", "junk")
                .file("my export/general/", "")
                .writeTo(file);

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.history(archive.conversations().get(0)).messages())
                    .hasSize(1);
            assertThat(archive.notes()).isEmpty();
        }
    }

    @Test
    void several_exports_in_one_archive_are_refused() {
        SampleArchive.small().inFolder("one").file("two/users.json", "[]").writeTo(file);

        assertRefused("several exports");
    }

    @Test
    void files_that_belong_to_nothing_are_told_of() {
        SampleArchive.small()
                .file("canvases.json", "[]")
                .file("nowhere/2016-01-02.json", GOOD)
                .file("general/canvas.json", GOOD)
                .file("general/2016/01-02.json", GOOD)
                .writeTo(file);

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.notes())
                    .extracting(ImportNote::where)
                    .containsExactly(
                            "general/2016/01-02.json",
                            "general/canvas.json",
                            "canvases.json",
                            "nowhere/2016-01-02.json");
        }
    }

    @Test
    void a_file_that_is_there_twice_is_read_once() throws IOException {
        byte[] bytes = Files.readAllBytes(SampleArchive.small()
                .file(DAY, GOOD)
                .file("general/2016-01-03.json", GOOD)
                .writeTo(file));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("general/2016-01-03.json", DAY);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.history(archive.conversations().get(0)).messages())
                    .hasSize(1);
            assertThat(archive.notes()).extracting(ImportNote::reason).containsExactly("is in the archive twice");
        }
    }

    @Test
    void names_that_are_not_utf_8_cost_only_their_files() {
        SampleArchive.small()
                .file(DAY, GOOD)
                .file("gen\u00e9ral/2016-01-02.json", GOOD)
                .writeTo(file, StandardCharsets.ISO_8859_1);

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.history(archive.conversations().get(0)).messages())
                    .hasSize(1);
            assertThat(archive.notes()).hasSize(1);
        }
    }

    @Test
    void a_channel_with_accents_is_found_however_the_archive_spells_them() {
        SampleArchive.small()
                .file("channels.json", "[{\"id\": \"C1\", \"name\": \"caf\u00e9\"}]")
                .file("cafe\u0301/2016-01-02.json", GOOD)
                .writeTo(file);

        assertThat(history(ArchiveLimits.USUAL).messages()).hasSize(1);
    }

    @Test
    void without_a_teams_id_the_file_name_says_which_team_it_is() {
        SampleArchive.small()
                .file("users.json", "[{\"id\": \"U0ANN\", \"name\": \"ann\"}]")
                .writeTo(file);

        try (ExportArchive archive = ExportArchive.open(file)) {
            assertThat(archive.source().value()).isEqualTo("file export");
            assertThat(List.of(archive.name())).containsExactly("export");
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ExportArchive.open(file).close())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    private ImportedHistory history(ArchiveLimits limits) {
        try (ExportArchive archive = ExportArchive.open(file, limits)) {
            return archive.history(archive.conversations().get(0));
        }
    }

    /** Where a header stands that has a name so many bytes after its signature of four. */
    private static int indexOf(byte[] bytes, String signatureAndName, int gap) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String signature = signatureAndName.substring(0, 4);
        String name = signatureAndName.substring(4);
        int at = text.indexOf(signature);
        while (!text.startsWith(name, at + 4 + gap)) {
            at = text.indexOf(signature, at + 1);
        }
        return at;
    }
}
