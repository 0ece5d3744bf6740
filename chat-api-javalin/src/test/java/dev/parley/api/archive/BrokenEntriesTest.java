package dev.parley.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedHistory;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ItemKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and entries that are not what they should be: each costs as little as possible. */
class BrokenEntriesTest {
    private static final String DAY = "general/2016-01-02.json";
    private static final String GOOD = said("1451638800.000002", "\"text\": \"good\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "7 → is not an object",
                "null → is not an object",
                "[[]] → is not an object",
                "{} → its field ts is not an instant",
                "{'ts': 1451638800.5, 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': 'yesterday', 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': '1e9', 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': '-5', 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': '999999999999999999999.000001', 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': 1e400000000, 'user': 'U0ANN'} → its field ts is not an instant",
                "{'ts': '1451638800.000001', 'text': 'x'} → does not say who wrote it",
                "{'ts': '1451638800.000001', 'user': 5} → its field user is not a text",
                "{'ts': '1451638800.000001', 'user': 'U0\\u0000'} → its field user is not an id",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'text': ['x']} → its field text is not a text",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'reactions': {}} → its field reactions is not a list",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'reactions': [5]} → its field reactions is not a list of objects",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'reactions': [{'name': '+1', 'users': [5]}]} → its field users is not a list of ids",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'edited': true} → its field edited is not an object",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'hidden': 'no'} → its field hidden is not true or false",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'hidden': true} → is hidden",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'files': [{'name': 1}]} → its field name is not a text",
                "{'ts': '1451638800.000001', 'user': 'U0ANN', 'type': 'event'} → is not a message"
            })
    void a_broken_entry_costs_that_entry(String entry, String reason) {
        SampleArchive archive = SampleArchive.small().said(entry.replace('\'', '"'), GOOD);

        ImportedHistory history = history(archive);

        assertThat(texts(history)).containsExactly("good");
        assertThat(history.notes()).containsExactly(ImportNote.skipped(ItemKind.MESSAGE, reason, DAY + " entry 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "usergroups.json → {'id': 'S1'} → its field handle is missing",
                "usergroups.json → {'id': 'S1', 'handle': 'here'} → handle may have a to z",
                "usergroups.json → {'handle': 'crew'} → its field id is not an id",
                "usergroups.json → {'id': 'S1', 'handle': 'crew', 'users': [5]} → its field users is not a list of ids",
                "usergroups.json → {'id': 'S0', 'handle': 'again'} → stands in the list twice",
                "roles.json → {'id': 'R1', 'name': 'owner', 'rank': 200} → the name owner is reserved",
                "roles.json → {'id': 'R1', 'name': 'kings', 'rank': 1000} → its rank is not between",
                "roles.json → {'id': 'R1', 'name': 'kings', 'rank': 99999999999} → rank is 0 to 1000",
                "roles.json → {'id': 'R1', 'name': 'kings'} → its rank is not between",
                "roles.json → {'id': 'R1', 'name': 'kings', 'rank': 1, 'permissions': [{}]} → is not a list of texts"
            })
    void a_broken_group_or_role_costs_just_that(String file, String entry, String reason) {
        String good = "{'id': 'S0', 'handle': 'good', 'name': 'good', 'rank': 200}";
        SampleArchive archive = SampleArchive.small().file(file, ("[" + good + "," + entry + "]").replace('\'', '"'));

        try (ExportArchive opened = ExportArchive.open(archive.writeTo(folder.resolve("export.zip")))) {
            assertThat(opened.groups().size() + opened.roles().size()).isEqualTo(1);
            assertThat(opened.notes()).singleElement().satisfies(note -> {
                assertThat(note.reason()).contains(reason);
                assertThat(note.where()).isEqualTo(file + " entry 2");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "[{'ts': → is no valid JSON, or not such as an export has → line 1, column 8",
                "{'ts': '1451638800.000001'} → is not a list → ''",
                "[] [] → goes on after its end → line 1, column 4",
                "[{'ts': '1451638800.000001', 'user': 'U0ANN', 'text': 'lost'}, → is no valid JSON, or not such as an export has → line 1, column 63",
                "'' → is not a list → ''"
            })
    void a_broken_file_costs_that_file(String content, String reason, String place) {
        SampleArchive archive = SampleArchive.small()
                .file(DAY, content.replace('\'', '"'))
                .file("general/2016-01-03.json", "[" + GOOD + "]");

        ImportedHistory history = history(archive);

        assertThat(texts(history)).containsExactly("good");
        assertThat(history.notes())
                .containsExactly(ImportNote.skipped(ItemKind.FILE, reason, (DAY + " " + place).strip()));
    }

    @Test
    void what_is_nested_too_deeply_or_has_too_much_in_one_entry_costs_that_file() {
        SampleArchive archive = SampleArchive.small()
                .file(DAY, "[" + "[".repeat(100_000) + "]".repeat(100_000) + "]")
                .file("general/2016-01-03.json", "[{\"x\": [" + "{},".repeat(200_000) + "{}]}]")
                .file("general/2016-01-04.json", "[" + GOOD + "]");

        ImportedHistory history = history(archive);

        assertThat(texts(history)).containsExactly("good");
        assertThat(history.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.kind()).isEqualTo(ItemKind.FILE));
    }

    @Test
    void many_entries_of_usual_size_are_not_too_much() {
        String[] entries = new String[30_000];
        for (int i = 0; i < entries.length; i++) {
            entries[i] =
                    said("14516388%02d.%06d".formatted(i / 1000, i % 1000 + 1), "\"text\": \"t\", \"reactions\": []");
        }

        assertThat(history(SampleArchive.small().said(entries)).messages()).hasSize(30_000);
    }

    @Test
    void other_encodings_marks_and_bytes_that_are_no_text() {
        byte[] marked = ("\ufeff[" + GOOD + "]").getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = ("[" + said("1451638801.000002", "\"text\": \"wide\"") + "]").getBytes(StandardCharsets.UTF_16);
        byte[] latin =
                ("[" + said("1451638802.000002", "\"text\": \"\u00e9\"") + "]").getBytes(StandardCharsets.ISO_8859_1);
        SampleArchive archive = SampleArchive.small()
                .file("general/2016-01-02.json", marked)
                .file("general/2016-01-03.json", utf16)
                .file("general/2016-01-04.json", latin);

        ImportedHistory history = history(archive);

        assertThat(texts(history)).containsExactly("good", "wide");
        assertThat(history.notes())
                .extracting(ImportNote::where)
                .singleElement()
                .asString()
                .startsWith("general/2016-01-04.json");
    }

    @Test
    void text_that_cannot_be_stored_is_left_to_the_import() {
        SampleArchive archive =
                SampleArchive.small().said(said("1451638800.000002", "\"text\": \"a\\u0000b \\ud800\""));

        assertThat(texts(history(archive))).containsExactly("a\0b \ud800");
    }

    @Test
    void reactions_whose_users_are_left_out_are_told_of() {
        SampleArchive archive = SampleArchive.small()
                .said(said(
                        "1451638800.000002",
                        "\"text\": \"x\", \"reactions\": [{\"name\": \"+1\", \"users\": [\"U0ANN\"], \"count\": 99}]"));

        assertThat(history(archive).notes()).extracting(ImportNote::where).containsExactly(DAY + " entry 1");
    }

    @Test
    void a_broken_user_or_conversation_costs_no_other() {
        SampleArchive archive = SampleArchive.small()
                .file(
                        "users.json",
                        "[{\"name\": \"nobody\"}, {\"id\": \"U0ANN\"}, {\"id\": \"U0ANN\", \"name\": \"twin\"}]")
                .file(
                        "channels.json",
                        "[{\"id\": \"C1\", \"name\": \"bad\", \"members\": \"all\"}, {\"id\": \"C0GEN\", \"name\": \"general\"}]")
                .file("dms.json", "{");

        try (ExportArchive opened = open(archive)) {
            assertThat(opened.users()).extracting(ImportedUser::name).containsExactly("U0ANN");
            assertThat(opened.conversations())
                    .extracting(ImportedConversation::name)
                    .containsExactly("general");
            assertThat(opened.notes())
                    .extracting(ImportNote::kind, ImportNote::where)
                    .containsExactly(
                            tuple(ItemKind.USER, "users.json entry 1"),
                            tuple(ItemKind.USER, "users.json entry 3"),
                            tuple(ItemKind.CHANNEL, "channels.json entry 1"),
                            tuple(ItemKind.FILE, "dms.json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.json", "channels.json"})
    void without_the_list_of_users_or_channels_nothing_begins(String list) {
        SampleArchive archive = SampleArchive.small().file(list, "[{\"id\": \"X1\"");

        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(list + " line 1, column ");
    }

    @Test
    void what_is_no_export_is_refused() {
        assertThatThrownBy(() -> open(new SampleArchive().file("readme.txt", "hello")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no users.json");
        assertThatThrownBy(() -> open(SampleArchive.small().file("users.json", "[]")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> open(SampleArchive.small().file("channels.json", "[]")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no channel");
    }

    private static String said(String ts, String rest) {
        return "{\"type\": \"message\", \"user\": \"U0ANN\", \"ts\": \"" + ts + "\", " + rest + "}";
    }

    private ExportArchive open(SampleArchive archive) {
        return ExportArchive.open(archive.writeTo(folder.resolve("export.zip")));
    }

    private ImportedHistory history(SampleArchive archive) {
        try (ExportArchive opened = open(archive)) {
            return opened.history(opened.conversations().get(0));
        }
    }

    private static List<String> texts(ImportedHistory history) {
        return history.messages().stream()
                .map(ImportedMessage::text)
                .map(Shown::text)
                .toList();
    }
}
