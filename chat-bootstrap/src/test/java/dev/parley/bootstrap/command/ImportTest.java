package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.ExportZip;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.RegisterUser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the embedded Postgres, beside a server and without one, to its end and killed in the middle. */
class ImportTest {
    @TempDir
    Path temporary;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private Path data = Path.of("");
    private Path export = Path.of("");

    @BeforeEach
    void prepare() {
        data = DataDirectories.initialised(temporary);
        environment = Map.of("PARLEY_PORT", "0", "PARLEY_DATA_DIR", data.toString());
        export = temporary.resolve("team.zip");
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void it_works_while_no_server_runs_and_a_second_time_changes_nothing() {
        registerAda();
        ExportZip.write(export, 2, 30);

        List<String> first = bring(0);
        List<String> second = bring(0);

        assertThat(first).contains("  room-0: 30 messages").anyMatch(line -> line.matches("messages +60 +60 +0 +0"));
        assertThat(second).contains("  room-0: 0 messages").anyMatch(line -> line.matches("messages +60 +0 +60 +0"));
    }

    @Test
    void it_works_while_a_server_runs() {
        registerAda();
        ExportZip.write(export, 1, 30);

        try (ChildProcess server = ChildProcess.start(Main.class, environment, "serve")) {
            server.awaitLine("Ready on ");

            assertThat(bring(0)).anyMatch(line -> line.matches("messages +30 +30 +0 +0"));

            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
    }

    @Test
    void killed_in_the_middle_it_leaves_whole_conversations_and_the_next_run_finishes() {
        registerAda();
        ExportZip.write(export, 20, 300);

        try (ChildProcess killed =
                ChildProcess.start(Main.class, environment, "import", export.toString(), "--owner", "ada")) {
            killed.awaitLine("  room-3: 300 messages");
            killed.kill();
        }
        Postmasters.kill(data);
        List<String> next = bring(0);
        List<String> last = bring(0);

        assertThat(next).anyMatch(line -> line.matches("room-0 +300 +0 +300 +0"));
        assertThat(next).anyMatch(line -> line.matches("room-19 +300 +300 +0 +0"));
        assertThat(next)
                .filteredOn(line -> line.matches("room-\\d+ .*"))
                .hasSize(20)
                .allMatch(line -> line.matches("room-\\d+ +300 +(300 +0|0 +300) +0"));
        assertThat(last).anyMatch(line -> line.matches("messages +6000 +0 +6000 +0"));
    }

    @Test
    void what_was_skipped_is_told_with_file_and_entry_and_ends_with_3() throws Exception {
        registerAda();
        try (var zip = new ZipOutputStream(Files.newOutputStream(export))) {
            ExportZip.put(zip, "users.json", "[{\"id\": \"U0\", \"name\": \"zoe\"}]");
            ExportZip.put(zip, "channels.json", "[{\"id\": \"C0\", \"name\": \"room\"}]");
            ExportZip.put(zip, "room/2016-01-04.json", "[{\"ts\": true}]");
            ExportZip.put(zip, "room/2016-01-05.json", "[");
        }
        List<String> lines = bring(3);

        assertThat(lines)
                .containsSubsequence(
                        "Skipped:",
                        "  1 of the messages: its field ts is not an instant",
                        "      room/2016-01-04.json entry 1",
                        "      room/2016-01-05.json line 1, column 2");
    }

    @Test
    void what_is_refused_is_told_in_one_line_and_ends_with_1() throws Exception {
        registerAda();
        Files.writeString(export, "hello");
        assertThat(bring(1)).singleElement().asString().startsWith("parley: ").contains("not a zip archive");

        ExportZip.write(export, 1, 3);
        assertThat(run("import", export.toString(), "--owner", "eve")).isEqualTo(1);
        assertThat(told()).anyMatch(line -> line.contains("There is nobody called eve"));
    }

    private List<String> bring(int exitCode) {
        int ended = run("import", export.toString(), "--owner", "ada");
        List<String> lines = told();
        assertThat(ended).as(lines.toString()).isEqualTo(exitCode);
        return lines;
    }

    private int run(String... arguments) {
        output.reset();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        return CommandLineInterface.run(environment, new Console(stream, stream), arguments);
    }

    private List<String> told() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void registerAda() {
        try (Shutdown shutdown = new Shutdown(trouble -> {})) {
            Database database = Database.shared(Configuration.from(environment), shutdown, step -> {});
            database.migrator().up();
            Chat chat = Wiring.chat(database.pool());
            chat.registering()
                    .register(new RegisterUser(
                            new Username("ada"),
                            new Email("ada@example.org"),
                            new Password("a long pass phrase"),
                            Optional.empty()));
        }
    }
}
