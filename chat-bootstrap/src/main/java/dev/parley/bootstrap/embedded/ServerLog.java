package dev.parley.bootstrap.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in Postgres' log files why it did not start. */
final class ServerLog {
    private ServerLog() {}

    /** What Postgres says before its own log is open. */
    static Path ofStart(Path logs) {
        return logs.resolve("postgres-start.log");
    }

    static void clearStart(Path logs) throws IOException {
        Files.deleteIfExists(ofStart(logs));
    }

    static Optional<String> lastFailure(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            return files.max(Comparator.comparingLong(ServerLog::lastModified)).flatMap(ServerLog::failureIn);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> failureIn(Path file) {
        try {
            return Complaints.in(Files.readAllLines(file, ISO_8859_1).reversed().stream())
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static long lastModified(Path file) {
        return file.toFile().lastModified();
    }
}
