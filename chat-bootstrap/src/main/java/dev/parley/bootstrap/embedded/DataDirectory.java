package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The directory that holds everything of the embedded Postgres. Its parts are made beside their place and renamed into
 * it when they are whole, so that what stands in its place is whole, whenever the process was killed.
 */
public record DataDirectory(Path path) {
    static final String UNFINISHED = ".unfinished-";

    Path lock() {
        return path.resolve("parley.lock");
    }

    /** Says which process holds the lock. */
    Path holder() {
        return path.resolve("parley.pid");
    }

    /** The programs of Postgres, a directory for each version. */
    Path programs() {
        return path.resolve("bin");
    }

    /** The cluster and its passwords together: one is of no use without the other. */
    Path postgres() {
        return path.resolve("postgres");
    }

    /** Whether there is a database in it, be it one that a restore has set aside. */
    public boolean hasDatabase() {
        return Files.exists(postgres()) || SetAside.exists(this);
    }

    Path logs() {
        return path.resolve("log");
    }

    /** Makes the directory if it is missing, readable by its owner only, and shows that it can be written to. */
    void prepare() {
        try {
            if (!Files.isDirectory(path)) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            Files.delete(Files.createTempFile(path, UNFINISHED, ""));
            Files.createDirectories(logs());
        } catch (UnsupportedOperationException withoutPosix) {
            throw new OperationFailed(
                    "The embedded Postgres runs on Linux and macOS only. Set PARLEY_DATABASE_URL to use"
                            + " a Postgres server instead.");
        } catch (IOException unwritable) {
            throw cannotWrite(unwritable);
        }
    }

    /** A new directory to build a part in. */
    Path unfinished() throws IOException {
        return Files.createTempDirectory(path, UNFINISHED);
    }

    /** Puts a part that is whole into its place, lastingly. */
    static void finish(Path unfinished, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /** Removes what starts that were cut short have left. None of it was ever in use, so no data can be in it. */
    void removeUnfinished() {
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(DataDirectory::isUnfinished).forEach(DataDirectory::removeIfPossible);
        } catch (IOException unreadable) {
            throw cannotWrite(unreadable);
        }
    }

    /** A program that has outlived the start which was killed may still write there; then a later start removes it. */
    private static void removeIfPossible(Path unfinished) {
        try {
            removeTree(unfinished);
        } catch (IOException | UncheckedIOException changing) {
            LoggerFactory.getLogger(DataDirectory.class).info("{} stays for now", unfinished, changing);
        }
    }

    static void removeTree(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }

    OperationFailed cannotWrite(IOException cause) {
        return new OperationFailed(
                "Cannot write to the data directory " + path + " (" + Reason.of(cause)
                        + "). Give Parley the right to, or name another in PARLEY_DATA_DIR.",
                cause);
    }

    private static boolean isUnfinished(Path entry) {
        return entry.getFileName().toString().startsWith(UNFINISHED);
    }
}
