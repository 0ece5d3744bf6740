package dev.parley.bootstrap.backup;

import static dev.parley.bootstrap.backup.Backups.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.testing.CommandRun;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.DatabaseImage;
import dev.parley.bootstrap.testing.FilledDatabase;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.ServerCluster;
import dev.parley.bootstrap.testing.Sql;
import dev.parley.domain.model.message.MessageId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of a database on a server. */
class ServerBackupTest {
    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private static ServerCluster cluster;
    private static int databases;

    private DatabaseAddress source = new DatabaseAddress("", "", "");
    private DatabaseAddress target = new DatabaseAddress("", "", "");
    private Path file = Path.of("");

    @BeforeAll
    static void startServer() {
        cluster = ServerCluster.start(shared);
    }

    @AfterAll
    static void stopServer() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        databases++;
        source = cluster.database("source_" + databases);
        target = cluster.database("target_" + databases);
        file = temporary.resolve("one.tar");
    }

    @Test
    void what_comes_back_has_the_same_schema_and_the_same_rows() throws Exception {
        FilledDatabase.in(server(source)).close();

        backUp();
        CommandRun.of(server(target), "restore", file.toString()).succeeded();

        assertThat(DatabaseImage.of(target)).isEqualTo(DatabaseImage.of(source));
        assertThat(DatabaseImage.numbersOnAfterTheLast(target)).isTrue();
        Backups.assertReadableByOwnerOnly(file);
    }

    @Test
    void with_writers_at_work_it_is_one_state_of_all() throws Exception {
        try (FilledDatabase filled = FilledDatabase.in(server(source))) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    MessageId root = filled.say("a root");
                    filled.reply(root, "a reply to it");
                }
            });
            backUp();
            enough.set(true);
            writer.join();
        }
        CommandRun.of(server(target), "restore", file.toString()).succeeded();

        assertThat(Sql.ask(target, """
                SELECT feed_id FROM feed_heads h
                WHERE head <> (SELECT count(*) FROM feed_events e WHERE e.feed_id = h.feed_id)""")).isEmpty();
        assertThat(Sql.ask(target, """
                SELECT id FROM messages m WHERE NOT EXISTS (SELECT FROM feed_events e
                WHERE e.message_id = m.id AND e.kind = 'message.posted')""")).isEmpty();
        assertThat(DatabaseImage.numbersOnAfterTheLast(target)).isTrue();
    }

    @Test
    void a_database_that_is_there_is_replaced_only_when_told_so() throws Exception {
        FilledDatabase.in(server(source)).close();
        FilledDatabase.in(server(target)).close();
        Sql.execute(target, "CREATE TABLE of_somebody_else (id int)");
        backUp();
        DatabaseImage before = DatabaseImage.of(target);

        CommandRun refused = CommandRun.of(server(target), "restore", file.toString());
        DatabaseImage after = DatabaseImage.of(target);
        CommandRun replaced = CommandRun.of(server(target), "restore", "--replace", file.toString())
                .succeeded();

        assertThat(refused.trouble()).contains("2 users").contains("--replace");
        assertThat(after).isEqualTo(before);
        assertThat(replaced.lines()).anyMatch(line -> line.startsWith("Replacing what is there: "));
        assertThat(DatabaseImage.of(target)).isEqualTo(DatabaseImage.of(source));
    }

    @Test
    void a_restore_that_fails_at_its_end_leaves_everything_as_it_was() throws Exception {
        FilledDatabase.in(server(source)).close();
        backUp();
        Sql.execute(cluster.superuser(target.name().replaceFirst(".*/", "")), """
                CREATE SCHEMA guard;
                CREATE FUNCTION guard.refuse() RETURNS event_trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'no indexes here'; END $$;
                CREATE EVENT TRIGGER refuse ON ddl_command_start WHEN TAG IN ('CREATE INDEX')
                EXECUTE FUNCTION guard.refuse()""");
        Sql.execute(target, "CREATE TABLE before (id int)");
        DatabaseImage before = DatabaseImage.of(target);

        CommandRun failed = CommandRun.of(server(target), "restore", "--replace", file.toString());

        assertThat(failed.trouble()).contains("psql failed");
        assertThat(DatabaseImage.of(target)).isEqualTo(before);
    }

    /** Such as one that a trigger of the target's owner takes away. */
    @Test
    void a_restore_that_loses_a_row_on_the_way_leaves_everything_as_it_was() throws Exception {
        FilledDatabase.in(server(source)).close();
        backUp();
        Sql.execute(cluster.superuser(target.name().replaceFirst(".*/", "")), """
                CREATE SCHEMA guard;
                CREATE FUNCTION guard.take() RETURNS event_trigger LANGUAGE plpgsql AS
                $$ BEGIN DELETE FROM public.message_reactions; END $$;
                CREATE EVENT TRIGGER take ON ddl_command_end WHEN TAG IN ('CREATE TRIGGER')
                EXECUTE FUNCTION guard.take();
                GRANT USAGE ON SCHEMA guard TO parley""");
        DatabaseImage before = DatabaseImage.of(target);

        CommandRun failed = CommandRun.of(server(target), "restore", file.toString());

        assertThat(failed.trouble()).contains("the table message_reactions has 0 rows instead of 1");
        assertThat(DatabaseImage.of(target)).isEqualTo(before);
    }

    @Test
    void a_database_in_use_is_not_restored_into() throws Exception {
        FilledDatabase.in(server(source)).close();
        backUp();

        try (Connection user = Sql.connect(target)) {
            assertThat(user.isValid(1)).isTrue();
            CommandRun refused = CommandRun.of(server(target), "restore", file.toString());
            assertThat(refused.trouble()).contains("it has 1 other connections");
        }
    }

    @Test
    void a_dump_also_goes_into_an_embedded_postgres() throws Exception {
        FilledDatabase.in(server(source)).close();
        backUp();
        Path data = DataDirectories.initialised(temporary);
        Map<String, String> embedded = Map.of("PARLEY_DATA_DIR", data.toString());
        try {
            CommandRun.of(embedded, "restore", file.toString()).succeeded();

            assertThat(Backups.image(embedded).tables())
                    .isEqualTo(DatabaseImage.of(source).tables());
        } finally {
            Postmasters.kill(data);
        }
    }

    @Test
    void without_programs_that_are_new_enough_nothing_is_touched() throws Exception {
        FilledDatabase.in(server(source)).close();
        Path old = Files.createDirectories(temporary.resolve("old"));
        for (String program : List.of("pg_dump", "pg_restore", "psql")) {
            Path script = Files.writeString(old.resolve(program), "#!/bin/sh\necho \"$0 (PostgreSQL) 14.2\"\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }

        CommandRun tooOld = backUpWith(old);
        CommandRun missing = backUpWith(temporary.resolve("nowhere"));

        assertThat(tooOld.trouble()).contains("or newer, and here are only those of 14 in " + old);
        assertThat(missing.trouble()).contains("and none are here. Install them: apt-get install postgresql-client-");
        assertThat(file).doesNotExist();
    }

    /** As on a disk or in a pipe that loses something without a word. */
    @Test
    void a_dump_that_does_not_read_back_is_no_backup() throws Exception {
        FilledDatabase.in(server(source)).close();
        Path lossy = Files.createDirectories(temporary.resolve("lossy"));
        Path real = cluster.programDirectory();
        for (String program : List.of("pg_restore", "psql")) {
            Files.createSymbolicLink(lossy.resolve(program), real.resolve(program));
        }
        Path dump = Files.writeString(lossy.resolve("pg_dump"), """
                #!/bin/sh
                [ "$1" = --version ] && exec %1$s --version
                %1$s "$@" | head -c 20000
                """.formatted(real.resolve("pg_dump")));
        assertThat(dump.toFile().setExecutable(true)).isTrue();

        CommandRun refused = backUpWith(lossy);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(Backups.names(temporary)).containsExactly("lossy");
    }

    @Test
    void a_backup_overwrites_nothing() throws Exception {
        FilledDatabase.in(server(source)).close();
        Files.writeString(file, "dear to somebody");

        assertThat(CommandRun.of(server(source), "backup", "--to", file.toString())
                        .trouble())
                .contains("is there already");
        assertThat(file).hasContent("dear to somebody");
    }

    @Test
    void a_database_without_parley_in_it_is_not_backed_up() throws Exception {
        CommandRun mistaken = CommandRun.of(server(source), "backup", "--to", file.toString());

        assertThat(mistaken.trouble()).contains("nothing to back up");
        assertThat(Backups.names(temporary)).isEmpty();
    }

    private void backUp() {
        CommandRun.of(server(source), "backup", "--to", file.toString()).succeeded();
    }

    private CommandRun backUpWith(Path programs) {
        Map<String, String> environment = new HashMap<>(server(source));
        environment.put("PARLEY_POSTGRES_BIN", programs.toString());
        return CommandRun.of(environment, "backup", "--to", file.toString());
    }
}
