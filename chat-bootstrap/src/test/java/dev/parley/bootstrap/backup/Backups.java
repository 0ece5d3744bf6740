package dev.parley.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.testing.DatabaseImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the tests of backups look at. */
final class Backups {
    private Backups() {}

    static Map<String, String> embedded(Path data) {
        return Map.of("PARLEY_DATA_DIR", data.toString(), "PARLEY_PORT", "0", "PARLEY_POSTGRES_BIN", "/nowhere");
    }

    static Map<String, String> server(DatabaseAddress address) {
        return Map.of(
                "PARLEY_DATABASE_URL",
                address.jdbcUrl(),
                "PARLEY_DATABASE_USER",
                address.user().orElseThrow(),
                "PARLEY_DATABASE_PASSWORD",
                address.password().orElseThrow());
    }

    static DatabaseImage image(Map<String, String> environment) throws SQLException {
        try (Shutdown shutdown = new Shutdown(trouble -> {})) {
            Database database = Database.shared(Configuration.from(environment), shutdown, step -> {});
            return DatabaseImage.of(database.address());
        }
    }

    /** Hidden ones too. */
    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static void assertReadableByOwnerOnly(Path file) throws IOException {
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
