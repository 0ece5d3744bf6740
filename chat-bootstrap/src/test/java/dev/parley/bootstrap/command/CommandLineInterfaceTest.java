package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.embedded.EmbeddedDatabase;
import dev.parley.bootstrap.testing.DataDirectories;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineInterfaceTest {
    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_bad_setting_is_told_in_one_line_and_ends_with_2() {
        int exitCode = run(Map.of("PARLEY_PORT", "eighty"), "serve");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .startsWith("parley: PARLEY_PORT must be a number")
                .doesNotContain("Exception");
    }

    @Test
    void an_unknown_command_is_told_in_one_line_and_ends_with_2() {
        int exitCode = run(Map.of(), "sevre");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("sevre", "--help");
    }

    @Test
    void taking_no_migration_back_is_a_wrong_use() {
        int exitCode = run(Map.of(), "migrate", "down", "0");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("COUNT");
    }

    @Test
    void version_and_help_are_told() {
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Parley 0", "PARLEY_DATA_DIR")
                .doesNotContain("${");
    }

    @Test
    void a_database_that_refuses_is_told_in_one_line_and_ends_with_1() throws Exception {
        DataDirectory directory = new DataDirectory(DataDirectories.initialised(temporary));
        try (var database =
                new EmbeddedDatabase(directory, Versions.ofThisBuild().postgres(), line -> {})) {
            Map<String, String> wrongPassword = Map.of(
                    "PARLEY_DATABASE_URL", database.start(end -> {}).jdbcUrl(),
                    "PARLEY_DATABASE_USER", "parley",
                    "PARLEY_DATABASE_PASSWORD", "guess");

            assertThat(run(wrongPassword, "serve")).isEqualTo(1);
        }

        assertThat(err.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("cannot be used", "password authentication failed");
    }

    @Test
    void the_schema_goes_up_and_down() {
        Map<String, String> environment =
                Map.of("PARLEY_DATA_DIR", DataDirectories.initialised(temporary).toString());

        assertThat(run(environment, "migrate", "validate")).isEqualTo(1);
        assertThat(run(environment, "migrate", "up")).isZero();
        assertThat(run(environment, "migrate", "validate")).isZero();
        assertThat(run(environment, "migrate", "down", "2")).isZero();
        assertThat(run(environment, "migrate", "info")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Applied ", "Took back ", "PENDING", "APPLIED");
    }

    private int run(Map<String, String> environment, String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return CommandLineInterface.run(environment, console, arguments);
    }
}
