package dev.parley.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the scripts that lie beside this class, in its jar or folder. The class path is not searched, because the
 * application around us may have migrations of its own at the same place.
 */
final class ScriptFiles {
    private static final String FOLDER = "db/migration";

    private ScriptFiles() {}

    static MigrationScripts read() {
        try {
            Path home = Path.of(ScriptFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return read(home.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return read(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static MigrationScripts read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            return new MigrationScripts(found.stream().map(ScriptFiles::script).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MigrationScript script(Path file) {
        try {
            return MigrationScript.of(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
