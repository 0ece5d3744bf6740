package dev.parley.bootstrap.testing;

import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Data directories to try things on: all are copies of one, which is made once, since that takes long. */
public final class DataDirectories {
    private static final Path TEMPLATE = makeTemplate();

    private DataDirectories() {}

    /** A directory in which Postgres has been unpacked and a cluster made, and nothing runs. */
    public static Path initialised(Path parent) {
        Path copy = onlyUnpacked(parent);
        copyTree(TEMPLATE.resolve("postgres"), copy.resolve("postgres"));
        return copy;
    }

    /** A directory in which Postgres has been unpacked, and no more. */
    public static Path onlyUnpacked(Path parent) {
        try {
            Path copy = Files.createTempDirectory(parent, "data");
            for (Path program : tree(TEMPLATE.resolve("bin"))) {
                linkOrCopy(program, copy.resolve(TEMPLATE.relativize(program)));
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path makeTemplate() {
        try {
            Path template = Files.createTempDirectory("parley-template");
            var database = new EmbeddedDatabase(
                    new DataDirectory(template), Versions.ofThisBuild().postgres(), line -> {});
            try (database) {
                database.start(end -> {});
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeTree(template)));
            return template;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copyTree(Path from, Path to) {
        for (Path source : tree(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            try {
                copy(source, target);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Files that nobody changes need not be there twice. */
    private static void linkOrCopy(Path source, Path target) throws IOException {
        if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
            Files.createLink(target, source);
        } else {
            copy(source, target);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void removeTree(Path root) {
        tree(root).reversed().forEach(path -> path.toFile().delete());
    }

    private static List<Path> tree(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
