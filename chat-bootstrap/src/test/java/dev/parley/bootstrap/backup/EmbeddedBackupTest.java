package dev.parley.bootstrap.backup;

import static dev.parley.bootstrap.backup.Backups.embedded;
import static dev.parley.bootstrap.backup.Backups.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.embedded.ClusterRestore;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.CommandRun;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.DatabaseImage;
import dev.parley.bootstrap.testing.FilledDatabase;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.Sql;
import dev.parley.domain.model.message.MessageId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the embedded Postgres' files, where no pg_dump is. */
class EmbeddedBackupTest {
    @TempDir
    Path temporary;

    private Path data = Path.of("");
    private Path other = Path.of("");
    private Path file = Path.of("");
    private Map<String, String> environment = Map.of();
    private Map<String, String> otherEnvironment = Map.of();

    @BeforeEach
    void prepare() {
        data = DataDirectories.initialised(temporary);
        other = DataDirectories.onlyUnpacked(temporary);
        file = temporary.resolve("backups").resolve("one.tar");
        environment = embedded(data);
        otherEnvironment = embedded(other);
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
        Postmasters.kill(other);
    }

    @Test
    void what_comes_back_has_the_same_schema_and_the_same_rows() throws Exception {
        DatabaseImage before;
        try (FilledDatabase filled = FilledDatabase.in(environment)) {
            before = DatabaseImage.of(filled.database().address());
        }

        backUp();
        CommandRun.of(otherEnvironment, "restore", file.toString()).succeeded();

        assertThat(image(otherEnvironment)).isEqualTo(before);
        Backups.assertReadableByOwnerOnly(file);
        assertThat(Backups.names(temporary.resolve("backups"))).containsExactly("one.tar");
        assertThat(Files.readString(other.resolve("postgres/pgpass")))
                .isNotEqualTo(Files.readString(data.resolve("postgres/pgpass")));
    }

    @Test
    void with_writers_at_work_it_is_one_state_of_all() throws Exception {
        try (FilledDatabase filled = FilledDatabase.in(environment)) {
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
        CommandRun.of(otherEnvironment, "restore", file.toString()).succeeded();

        try (OpenDatabase restored = new OpenDatabase(otherEnvironment)) {
            assertThat(restored.ask("SELECT count(*) > 4 FROM messages")).containsExactly("t");
            assertThat(restored.ask("""
                    SELECT feed_id FROM feed_heads h WHERE head <> (SELECT count(*) FROM feed_events e WHERE e.feed_id = h.feed_id)
                    OR head <> (SELECT coalesce(max(position), 0) FROM feed_events e WHERE e.feed_id = h.feed_id)""")).isEmpty();
            assertThat(restored.ask("""
                    SELECT id FROM messages m WHERE NOT EXISTS (SELECT FROM feed_events e
                    WHERE e.message_id = m.id AND e.kind = 'message.posted')""")).isEmpty();
            assertThat(restored.ask("""
                    SELECT id FROM messages m WHERE parent_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM messages r WHERE r.id = m.parent_id)""")).isEmpty();
            assertThat(DatabaseImage.numbersOnAfterTheLast(restored.address())).isTrue();
        }
    }

    @Test
    void it_works_beside_a_server_in_another_process() throws Exception {
        FilledDatabase.in(environment).close();
        DatabaseImage before = image(environment);

        try (ChildProcess server = ChildProcess.start(Main.class, environment, "serve")) {
            server.awaitLine("Ready on ");
            backUp();
            assertThat(CommandRun.of(environment, "restore", "--replace", file.toString())
                            .trouble())
                    .contains("is in use by another Parley");
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }

        CommandRun.of(otherEnvironment, "restore", file.toString()).succeeded();
        assertThat(image(otherEnvironment)).isEqualTo(before);
    }

    @Test
    void a_database_that_is_there_is_replaced_only_when_told_so() throws Exception {
        FilledDatabase.in(environment).close();
        backUp();
        DatabaseImage before = image(environment);
        try (OpenDatabase since = new OpenDatabase(environment)) {
            Sql.execute(since.address(), "UPDATE workspaces SET name = 'Since then'");
        }

        CommandRun refused = CommandRun.of(environment, "restore", file.toString());
        List<String> names = askOnce("SELECT name FROM workspaces");
        CommandRun replaced = CommandRun.of(environment, "restore", "--replace", file.toString())
                .succeeded();

        assertThat(refused.trouble()).contains("2 users, 1 workspaces").contains("--replace");
        assertThat(names).containsExactly("Since then");
        assertThat(replaced.lines()).anyMatch(line -> line.startsWith("Replacing what is there: "));
        assertThat(image(environment)).isEqualTo(before);
        assertThat(Backups.names(data)).doesNotContain("postgres-before-restore");
    }

    @Test
    void a_database_that_is_beyond_repair_is_replaced_too() throws Exception {
        FilledDatabase.in(environment).close();
        backUp();
        DatabaseImage before = image(environment);
        Files.write(data.resolve("postgres/cluster/global/pg_control"), new byte[8192]);

        CommandRun refused = CommandRun.of(environment, "restore", file.toString());
        CommandRun.of(environment, "restore", "--replace", file.toString()).succeeded();

        assertThat(refused.trouble())
                .contains("cannot be read (Postgres does not start")
                .contains("--replace");
        assertThat(image(environment)).isEqualTo(before);
    }

    @Test
    void what_does_not_stand_the_test_in_its_place_makes_room_for_what_was_there() throws Exception {
        FilledDatabase.in(environment).close();
        backUp();
        try (OpenDatabase since = new OpenDatabase(environment)) {
            Sql.execute(since.address(), "UPDATE workspaces SET name = 'Since then'");
        }
        BackupFile backup = BackupFile.open(file);

        try (ClusterRestore restore = ClusterRestore.into(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), step -> {})) {
            UnpackedFiles.unpack(file, backup.manifest().content().bytes(), restore.files());
            restore.tryOut();
            assertThatThrownBy(() -> restore.install(address -> {
                        throw new OperationFailed("something is missing");
                    }))
                    .hasMessage("something is missing");
        }

        assertThat(askOnce("SELECT name FROM workspaces")).containsExactly("Since then");
        assertThat(Backups.names(data)).containsExactlyInAnyOrder("bin", "log", "parley.lock", "postgres");
    }

    @Test
    void a_restore_that_was_killed_between_the_two_renames_is_taken_back_by_the_next_start() throws Exception {
        FilledDatabase.in(environment).close();
        DatabaseImage before = image(environment);

        Files.move(data.resolve("postgres"), data.resolve("postgres-before-restore"));

        assertThat(image(environment)).isEqualTo(before);
    }

    @Test
    void killed_in_the_middle_a_backup_leaves_nothing_that_looks_like_one() throws Exception {
        FilledDatabase.in(environment).close();

        try (ChildProcess killed = ChildProcess.start(Main.class, environment, "backup", "--to", file.toString())) {
            killed.awaitLine("Starting the backup in a scratch place");
            killed.kill();
        }
        Postmasters.kill(data);
        Path left = file.resolveSibling(Backups.names(temporary.resolve("backups")).stream()
                .filter(name -> Files.isRegularFile(file.resolveSibling(name)))
                .findFirst()
                .orElseThrow());

        assertThat(Files.exists(file)).isFalse();
        assertThat(left.getFileName().toString()).startsWith(".unfinished-");
        assertThat(CommandRun.of(otherEnvironment, "restore", left.toString()).trouble())
                .endsWith("is not a backup of Parley.");
        backUp();
    }

    @Test
    void a_directory_without_a_database_is_not_backed_up_as_an_empty_one() {
        CommandRun mistaken = CommandRun.of(otherEnvironment, "backup", "--to", file.toString());

        assertThat(mistaken.trouble()).contains("There is no database in " + other);
        assertThat(file).doesNotExist();
    }

    private void backUp() {
        CommandRun.of(environment, "backup", "--to", file.toString()).succeeded();
    }

    private List<String> askOnce(String query) throws Exception {
        try (OpenDatabase database = new OpenDatabase(environment)) {
            return database.ask(query);
        }
    }
}
