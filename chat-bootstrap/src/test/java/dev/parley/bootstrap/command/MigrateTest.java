package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the schema, on the embedded Postgres with a server and without, and on a server that is named. */
class MigrateTest {
    private static final String WITH_DURATION = "\\d{14} \\w+ \\(\\d+ ms\\)";

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private Path data = Path.of("");

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void the_schema_of_the_embedded_postgres_goes_up_and_down() {
        embedded();

        goesUpAndDown();
    }

    @Test
    void the_schema_of_a_named_server_goes_up_and_down() {
        try (TestDatabase database = TestPostgres.emptyDatabase()) {
            environment = Map.of(
                    "PARLEY_DATABASE_URL", database.url(),
                    "PARLEY_DATABASE_USER", database.user(),
                    "PARLEY_DATABASE_PASSWORD", database.password());

            goesUpAndDown();
        }
    }

    private void goesUpAndDown() {
        assertThat(run(1, "migrate", "validate")).singleElement().asString().startsWith("parley: The schema is not");
        assertThat(run(0, "migrate", "up", "--dry-run"))
                .contains("Would apply 20261101090200 create_users")
                .endsWith("Nothing was changed.");
        List<String> applied = run(0, "migrate", "up");
        int all = applied.size() - 1;
        assertThat(applied.subList(0, all)).allMatch(line -> line.matches("Applied " + WITH_DURATION));
        assertThat(applied).last().isEqualTo("Applied " + all + " migrations.");
        assertThat(run(0, "migrate", "up")).containsExactly("Nothing to apply.");
        assertThat(run(0, "migrate", "validate")).containsExactly("The schema is up to date.");
        assertThat(run(0, "migrate", "info"))
                .hasSize(all)
                .allMatch(line -> line.matches("\\d{14}  APPLIED   \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z +\\d+ ms  \\w+"));

        assertThat(run(0, "migrate", "down", "2", "--dry-run")).hasSize(3).endsWith("Nothing was changed.");
        List<String> undone = run(0, "migrate", "down", "2");
        assertThat(undone).hasSize(3).element(1).asString().matches("Took back " + WITH_DURATION);
        List<String> info = run(0, "migrate", "info");
        assertThat(info.subList(all - 2, all)).allMatch(line -> line.matches("\\d{14}  PENDING  +\\w+"));
        assertThat(info.subList(all, info.size()))
                .hasSize(2)
                .allMatch(line -> line.matches("Taken back at [-\\dT:]+Z: " + WITH_DURATION));
        assertThat(run(1, "migrate", "validate")).hasSize(1);
        assertThat(run(0, "migrate", "up")).hasSize(3);
        assertThat(run(0, "migrate", "validate")).hasSize(1);
    }

    @Test
    void beside_a_server_going_down_is_refused_unless_insisted_on() {
        embedded();
        try (ChildProcess server = ChildProcess.start(Main.class, environment, "serve")) {
            server.awaitLine("Ready on ");

            assertThat(run(0, "migrate", "up")).containsExactly("Nothing to apply.");
            assertThat(run(0, "migrate", "down", "--dry-run")).hasSize(2);
            assertThat(run(1, "migrate", "down"))
                    .singleElement()
                    .asString()
                    .startsWith("parley: A Parley is working on this database")
                    .contains("--while-serving");
            assertThat(run(0, "migrate", "validate")).hasSize(1);
            assertThat(run(0, "migrate", "down", "--while-serving"))
                    .first()
                    .asString()
                    .startsWith("Took back");

            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
    }

    @Test
    void there_is_nothing_to_take_back_in_an_empty_database() {
        embedded();

        assertThat(run(0, "migrate", "down")).containsExactly("Nothing to take back.");
    }

    @Test
    void a_migration_begins_with_two_scripts_or_one_and_a_bad_name_is_a_wrong_use() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("db/migration"));
        Files.createFile(temporary.resolve("db/released.sha256"));
        String at = folder.toString();

        assertThat(run(0, "migrate", "create", "add_pins", "--folder", at))
                .hasSize(2)
                .allMatch(line -> line.matches("Wrote .*/[VU]\\d{14}__add_pins\\.sql"));
        assertThat(run(0, "migrate", "create", "drop_pins", "--irreversible", "--folder", at))
                .hasSize(1);
        assertThat(run(2, "migrate", "create", "AddPins", "--folder", at))
                .singleElement()
                .asString()
                .contains("snake_case", "AddPins");
        assertThat(run(2, "migrate", "create")).singleElement().asString().contains("NAME");
        assertThat(run(1, "migrate", "create", "x", "--folder", at + "/nowhere"))
                .singleElement()
                .asString()
                .contains("checkout");
        assertThat(folder).isDirectoryContaining("glob:**V*drop_pins.sql").isNotEmptyDirectory();

        assertThat(run(0, "migrate", "release", "--folder", at)).hasSize(3);
        assertThat(run(0, "migrate", "release", "--folder", at)).containsExactly("Nothing to release.");
    }

    @Test
    void the_makefile_has_each_of_the_commands() throws IOException {
        String makefile = Files.readString(Path.of("../Makefile"));

        assertThat(makefile.lines()
                        .filter(line -> line.matches("migrate-\\w+: ## .*"))
                        .map(line -> line.replaceFirst(":.*", "")))
                .containsExactly(
                        "migrate-up",
                        "migrate-down",
                        "migrate-info",
                        "migrate-validate",
                        "migrate-create",
                        "migrate-release");
    }

    private void embedded() {
        data = DataDirectories.initialised(temporary);
        environment = Map.of("PARLEY_PORT", "0", "PARLEY_DATA_DIR", data.toString());
    }

    private List<String> run(int exitCode, String... arguments) {
        output.reset();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        int ended = CommandLineInterface.run(environment, new Console(stream, stream), arguments);
        List<String> lines = output.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Stopping Postgres") && !line.startsWith("(--backup "))
                .toList();
        assertThat(ended).as(lines.toString()).isEqualTo(exitCode);
        return lines;
    }
}
