package dev.parley.migrations.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;

/**
 * Postgres as a child of this JVM, in a directory of its own that nobody needs afterwards. The programs are unpacked
 * once for each user of the machine and kept.
 */
final class EmbeddedServer {
    private EmbeddedServer() {}

    static TestServer start() {
        try {
            Path home = home();
            Path data = home.resolve(UUID.randomUUID().toString());
            Process guard = OrphanGuard.over(data);
            EmbeddedPostgres postgres = builder(home, data).start();
            return new TestServer(
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                    "postgres",
                    "",
                    () -> stop(postgres, guard));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody else may get in, since the library lets everybody write to its folder. */
    private static Path home() throws IOException {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "parley-" + System.getProperty("user.name"));
        Files.createDirectories(home);
        if (Files.getFileStore(home).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        return home.resolve("postgres");
    }

    /** The library starts it without fsync, which suits a database that is thrown away. */
    private static EmbeddedPostgres.Builder builder(Path home, Path data) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.toFile())
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0");
    }

    private static void stop(EmbeddedPostgres postgres, Process guard) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            guard.destroy();
        }
    }
}
