package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.testing.CanonicalExport;
import dev.parley.bootstrap.testing.CommandRun;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.RichWorkspace;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.RegisterUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Out of one database, into another, and out again. */
class ExportTest {
    private static final long SEED = 20_261_125L;

    @TempDir
    Path temporary;

    private Path data = Path.of("");
    private Path otherData = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void prepare() {
        data = DataDirectories.initialised(temporary);
        otherData = DataDirectories.initialised(temporary);
        first = temporary.resolve("first.zip");
        second = temporary.resolve("second.zip");
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
        Postmasters.kill(otherData);
    }

    @Test
    void what_was_exported_and_imported_is_exported_the_same() throws Exception {
        in(data, chat -> RichWorkspace.fill(chat, "Engines", SEED));
        in(otherData, chat -> register(chat, "olga"));

        CommandRun exported =
                run(data, "export", first.toString(), "--workspace", "Engines").succeeded();
        run(otherData, "import", first.toString(), "--owner", "olga", "--workspace", "Copy")
                .succeeded();
        run(otherData, "export", second.toString(), "--workspace", "Copy").succeeded();

        var before = CanonicalExport.of(first, "olga");
        assertThat(CanonicalExport.of(second, "olga")).isEqualTo(before);
        assertThat(before).hasSizeGreaterThanOrEqualTo(10);
        assertThat(before.values())
                .anyMatch(text -> text.contains("<@ben>"))
                .anyMatch(text -> text.contains("<#plans>"))
                .anyMatch(text ->
                        text.contains("<!subteam^Builders &amp; &lt;friends&gt;|@builders>, and &lt;@&amp;00000000-"));
        assertThat(before.get("usergroups.json"))
                .contains("Builders &amp; &lt;friends&gt;")
                .contains("\"users\":[\"ben\", \"cleo\"]");
        assertThat(before.get("roles.json")).contains("\"rank\":200").contains("\"users\":[\"ben\"]");
        assertThat(before.get("channels.json"))
                .contains("{\"preset\":\"member\",\"allowed\":[],\"denied\":[\"see_channel\"]}")
                .contains("{\"role\":\"moderators\",\"allowed\":[\"see_channel\"],\"denied\":[\"post\"]}")
                .contains("{\"user\":\"ben\",\"allowed\":[\"post\",\"react\"],\"denied\":[]}");
        assertThat(before.values())
                .anyMatch(text -> text.contains("\"thread_broadcast\""))
                .anyMatch(text -> text.contains("\"tombstone\""))
                .anyMatch(text -> text.contains("\"edited\""))
                .anyMatch(text -> text.contains("\"reactions\""))
                .noneMatch(text -> text.contains("to be a tombstone"));
        assertThat(exported.lines())
                .anyMatch(line -> line.contains("4 public channels, 1 private channels, 2 direct messages"))
                .anyMatch(line -> line.startsWith("Private channels and direct messages are in it"));
    }

    @Test
    void nothing_private_is_in_an_export_of_what_is_public() throws Exception {
        in(data, chat -> RichWorkspace.fill(chat, "Engines", SEED));

        run(data, "export", first.toString(), "--workspace", "Engines", "--public-only")
                .succeeded();

        assertThat(CanonicalExport.of(first, "nobody").keySet())
                .noneMatch(name -> name.startsWith("secrets/") || name.startsWith("between "))
                .anyMatch(name -> name.startsWith("plans/"));
        assertThat(CanonicalExport.of(first, "nobody").get("groups.json")).doesNotContain("secrets");
    }

    @Test
    void a_wrong_name_and_a_file_that_is_there_are_refused_and_leave_nothing() throws Exception {
        in(data, chat -> register(chat, "olga"));
        Files.writeString(second, "dear to somebody");

        CommandRun unknown = run(data, "export", first.toString(), "--workspace", "Nobody's");
        CommandRun taken = run(data, "export", second.toString(), "--workspace", "Nobody's");

        assertThat(unknown.trouble()).contains("There is no workspace called Nobody's.");
        assertThat(taken.trouble()).contains("is there already");
        assertThat(second).hasContent("dear to somebody");
        assertThat(temporary.toFile().list())
                .noneMatch(name -> name.startsWith(".unfinished") || name.equals("first.zip"));
    }

    private static CommandRun run(Path data, String... arguments) {
        return CommandRun.of(environment(data), arguments);
    }

    private static Map<String, String> environment(Path data) {
        return Map.of("PARLEY_DATA_DIR", data.toString());
    }

    private static void in(Path data, Consumer<Chat> work) {
        try (Shutdown shutdown = new Shutdown(trouble -> {})) {
            Database database = Database.shared(Configuration.from(environment(data)), shutdown, step -> {});
            database.migrator().up();
            work.accept(Wiring.chat(database.pool()));
        }
    }

    private static void register(Chat chat, String name) {
        chat.registering()
                .register(new RegisterUser(
                        new Username(name),
                        new Email(name + "@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()));
    }
}
