package dev.parley.bootstrap.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.parley.bootstrap.process.OperationFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run the Postgres of one data directory, held by one process at a time. The system takes it back when the
 * process dies, however it dies. A file beside the lock says who holds it.
 */
final class DirectoryLock implements AutoCloseable {
    /** Held by this process. Opening a locked file a second time and closing it would give the lock away. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final DataDirectory directory;
    private final FileChannel channel;

    private DirectoryLock(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds it. */
    static Optional<DirectoryLock> tryAcquire(DataDirectory directory) throws IOException {
        if (!HELD_HERE.add(directory.lock())) {
            return Optional.empty();
        }
        boolean acquired = false;
        try {
            FileChannel channel = FileChannel.open(directory.lock(), CREATE, WRITE);
            acquired = lock(channel);
            if (acquired) {
                Files.writeString(
                        directory.holder(),
                        Long.toString(ProcessHandle.current().pid()));
                return Optional.of(new DirectoryLock(directory, channel));
            }
            return Optional.empty();
        } finally {
            if (!acquired) {
                HELD_HERE.remove(directory.lock());
            }
        }
    }

    /** The number of the process that holds it, as far as it is known. */
    static String holder(DataDirectory directory) {
        try {
            return Files.readString(directory.holder()).strip();
        } catch (IOException notWrittenYet) {
            return "unknown";
        }
    }

    static OperationFailed inUse(DataDirectory directory) {
        return new OperationFailed("The data directory " + directory.path() + " is in use by another Parley (process "
                + holder(directory) + "). Stop that one, or name another directory in PARLEY_DATA_DIR.");
    }

    /** Gives the right back. The lock file stays: removing it could remove one that somebody else has just locked. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(directory.holder());
        } finally {
            HELD_HERE.remove(directory.lock());
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }
}
