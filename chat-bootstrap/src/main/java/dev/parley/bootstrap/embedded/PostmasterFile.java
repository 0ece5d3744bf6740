package dev.parley.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the running postmaster says about itself in {@code postmaster.pid}: a line each for its process, directory, start,
 * port, socket, address, shared memory and status. It removes the file as the last thing that it does.
 */
record PostmasterFile(Path cluster, long pid, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Empty when there is none, or when it is only just being written. */
    static Optional<PostmasterFile> read(Cluster cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.postmasterFile());
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    cluster.path(),
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the postmaster lives. */
    boolean isRunning() {
        return process().flatMap(this::servesCluster).orElse(false);
    }

    /** Whether, after a crash, another program was given the number, as happens all the time in containers. */
    boolean isOfAnotherProgram() {
        return process().flatMap(this::servesCluster).map(serves -> !serves).orElse(false);
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** Empty when the system does not tell. */
    private Optional<Boolean> servesCluster(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()));
    }
}
