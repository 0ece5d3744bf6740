package dev.parley.bootstrap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the Postgres of a data directory among the processes, as an operator would. */
public final class Postmasters {
    private Postmasters() {}

    public static Optional<ProcessHandle> running(Path dataDirectory) {
        if (!Files.exists(file(dataDirectory))) {
            return Optional.empty();
        }
        try {
            String pid = Files.readAllLines(file(dataDirectory)).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().commandLine().orElse("").contains(dataDirectory.toString()));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path file(Path dataDirectory) {
        return dataDirectory.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    }

    /** As a power cut does: the postmaster and all its children at once. */
    public static void kill(Path dataDirectory) {
        running(dataDirectory).ifPresent(postmaster -> {
            var family = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            family.forEach(child -> child.onExit().join());
        });
    }
}
