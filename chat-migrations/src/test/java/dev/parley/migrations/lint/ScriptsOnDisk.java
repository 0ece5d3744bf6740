package dev.parley.migrations.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts of this checkout, and the names of those that are released. */
final class ScriptsOnDisk {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    private ScriptsOnDisk() {}

    static Map<String, String> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), ScriptsOnDisk::read));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> released() {
        return read(FOLDER.resolveSibling("released.sha256"))
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
