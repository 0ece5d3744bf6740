package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.testing.CommandRun;
import dev.parley.migrations.backup.Inventory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to a backup on its way is noticed before a restore touches anything. */
class DamagedBackupTest {
    private static final byte[] CONTENT =
            "what pg_dump would have written".repeat(100).getBytes(UTF_8);

    @TempDir
    Path temporary;

    @Test
    void a_backup_that_is_as_it_was_written_is_read() throws Exception {
        BackupFile backup = BackupFile.open(written("20261101091900"));

        backup.requireUndamaged();

        assertThat(backup.content().readAllBytes()).isEqualTo(CONTENT);
        assertThat(backup.manifest().rows()).isEqualTo(Map.of("users", 3L));
    }

    @Test
    void the_tar_of_every_system_unpacks_it() throws Exception {
        Path file = written("20261101091900");

        Process tar = new ProcessBuilder("tar", "-xOf", file.toString(), "parley.dump").start();

        assertThat(tar.getInputStream().readAllBytes()).isEqualTo(CONTENT);
        assertThat(tar.waitFor()).isZero();
    }

    /** In the manifest's text, its check sum, the content, and its last byte. */
    @ParameterizedTest
    @ValueSource(ints = {520, 700, 900, Layout.CONTENT_AT, Layout.CONTENT_AT + 3099})
    void one_changed_bit_is_noticed(int at) throws IOException {
        Path file = written("20261101091900");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1));
            channel.write(one.flip(), at);
        }

        assertRefused(file, "backup");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 512, 600, Layout.CONTENT_AT - 1, Layout.CONTENT_AT, Layout.CONTENT_AT + 5000})
    void one_cut_short_is_noticed(int bytes) throws IOException {
        Path file = written("20261101091900");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Math.min(bytes, channel.size() - 1));
        }

        assertRefused(file, "backup");
    }

    @Test
    void something_else_is_not_taken_for_one() throws IOException {
        assertRefused(Files.writeString(temporary.resolve("notes.txt"), "hello".repeat(20_000)), "is not a backup");
        assertRefused(temporary.resolve("missing.tar"), "There is no file");
    }

    @Test
    void one_with_a_newer_schema_is_left_to_a_newer_parley() throws IOException {
        assertRefused(written("29991231235959"), "Restore it with the Parley that made it (9.9)");
    }

    @Test
    void a_format_that_only_a_newer_parley_knows_is_not_guessed_at() throws IOException {
        Manifest manifest = BackupFile.open(written("20261101091900")).manifest();
        String newer = ManifestText.write(manifest).replace("format: 1\n", "format: 2\n");
        String lines = newer.substring(0, newer.indexOf("sha256 of the lines"));
        String sealed = lines + "sha256 of the lines above: " + Sha256.of(lines.getBytes(UTF_8)) + "\n";

        assertThatThrownBy(() -> ManifestText.read(sealed, "one.tar"))
                .isInstanceOf(OperationFailed.class)
                .hasMessageContaining("Restore it with a newer Parley (9.9 made it)");
    }

    @Test
    void what_cannot_be_written_leaves_nothing() throws IOException {
        try (BackupWriter writer = BackupWriter.create(temporary.resolve("one.tar"));
                OutputStream content = writer.content()) {
            content.write(CONTENT);
        }

        assertThat(Backups.names(temporary)).isEmpty();
    }

    @Test
    void two_backups_of_one_name_do_not_replace_each_other() throws IOException {
        Path target = temporary.resolve("one.tar");
        try (BackupWriter slow = BackupWriter.create(target)) {
            Files.writeString(target, "the faster one");

            assertThatThrownBy(slow::publish).hasMessageContaining("is there already");
        }

        assertThat(target).hasContent("the faster one");
        assertThat(Backups.names(temporary)).containsExactly("one.tar");
    }

    private void assertRefused(Path file, String reason) throws IOException {
        Path data = temporary.resolve("data");

        CommandRun refused = CommandRun.of(Backups.embedded(data), "restore", file.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.trouble()).contains(reason);
        assertThat(data).doesNotExist();
    }

    private Path written(String schema) throws IOException {
        Path target = temporary.resolve("one.tar");
        Inventory inventory = new Inventory("15.4", schema, new TreeMap<>(Map.of("users", 3L)), 1_000);
        try (BackupWriter writer = BackupWriter.create(target)) {
            try (OutputStream content = writer.content()) {
                content.write(CONTENT);
            }
            Instant now = Instant.parse("2026-11-25T10:00:00Z");
            writer.seal(new Manifest(BackupKind.DUMP, "9.9", now, 15, "Linux-amd64", inventory, writer.measure()));
            writer.publish();
        }
        return target;
    }
}
