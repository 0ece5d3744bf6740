package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.process.Shutdown;
import dev.parley.migrations.Migrator;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The option --backup of the commands that migrate, with a command for backups that works, one that fails, and none. */
class BackupFirstTest {
    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final Migrator migrator = Migrator.on(database.dataSource());
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_backup_is_made_before_anything_changes() {
        Backup backup = new Backup(() -> {
            migrator.validate();
            return 0;
        });

        assertThat(run(backup, "migrate", "down", "--backup")).isZero();

        assertThat(backup.made).isEqualTo(1);
        assertThat(migrator.pending()).hasSize(1);
        assertThat(run(new Backup(() -> migrator.pending().size() - 1), "migrate", "up", "--backup"))
                .isZero();
        migrator.validate();
    }

    @Test
    void nothing_changes_when_no_backup_could_be_made() {
        assertThat(run(new Backup(() -> 1), "migrate", "down", "--backup")).isEqualTo(1);

        migrator.validate();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("The backup was not made, so nothing was changed.");
    }

    @Test
    void who_did_not_ask_for_one_is_told_of_it() {
        Backup backup = new Backup(() -> 0);

        assertThat(run(backup, "migrate", "down")).isZero();

        assertThat(backup.made).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("--backup would make a backup first");
    }

    private int run(Backup backup, String... arguments) {
        Map<String, String> environment = Map.of(
                "PARLEY_DATABASE_URL", database.url(),
                "PARLEY_DATABASE_USER", database.user(),
                "PARLEY_DATABASE_PASSWORD", database.password());
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        try (Shutdown shutdown = new Shutdown(trouble -> {})) {
            Session session = new Session(environment, new Console(stream, stream), shutdown);
            return new CommandLine(new Root())
                    .addSubcommand("backup", backup)
                    .addSubcommand(MigrateCommand.of(session))
                    .setExecutionExceptionHandler((failure, line, parsed) -> new Failures(session).exitCode(failure))
                    .execute(arguments);
        }
    }

    @Command(name = "parley")
    private static final class Root {}

    @Command(name = "backup")
    private static final class Backup implements Callable<Integer> {
        private final Callable<Integer> outcome;
        private int made;

        Backup(Callable<Integer> outcome) {
            this.outcome = outcome;
        }

        @Override
        public Integer call() throws Exception {
            made++;
            return outcome.call();
        }
    }
}
