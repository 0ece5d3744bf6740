package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Writes a backup under another name, and gives it its own only when it is whole, on the disk and checked. Until it is
 * sealed it has no manifest, so that nobody can take for a backup what a crash has left.
 */
final class BackupWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final String UNFINISHED = ".unfinished-";

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.begin();

    private BackupWriter(Path target, Path unfinished, FileChannel channel) {
        this.target = target;
        this.unfinished = unfinished;
        this.channel = channel;
    }

    /** Refuses a name that is taken. */
    static BackupWriter create(Path target) {
        if (Files.exists(target)) {
            throw taken(target);
        }
        try {
            Path directory = directoryOf(target);
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path unfinished = Files.createTempFile(
                    directory,
                    UNFINISHED,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            FileChannel channel =
                    FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE, StandardOpenOption.READ));
            channel.position(Layout.CONTENT_AT);
            return new BackupWriter(target, unfinished, channel);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    static Path directoryOf(Path file) {
        return file.toAbsolutePath().resolveSibling(".").normalize();
    }

    /** Where it is until it is published. */
    Path file() {
        return unfinished;
    }

    /** To be closed before the sealing. */
    OutputStream content() {
        OutputStream hashed = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        return new BufferedOutputStream(hashed, BUFFER) {
            @Override
            public void close() throws IOException {
                flush(); // the channel is still needed
            }
        };
    }

    /** The size and the check sum of what was written. */
    Manifest.Content measure() {
        try {
            return new Manifest.Content(channel.position() - Layout.CONTENT_AT, Sha256.end(digest));
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    /** Writes the manifest, and all of it to the disk. */
    void seal(Manifest manifest) {
        try {
            long contentBytes = manifest.content().bytes();
            write(ByteBuffer.allocate((int) Layout.tail(contentBytes)), Layout.CONTENT_AT + contentBytes);
            write(Layout.head(manifest), 0);
            channel.force(true);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    /** Gives it its name, unless somebody else has taken that in the meantime. */
    void publish() {
        try {
            try {
                Files.createLink(target, unfinished);
            } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
                moveTo(target, noLinks);
            }
            try (FileChannel directory = FileChannel.open(directoryOf(target), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Not every file system has links. */
    private void moveTo(Path place, Exception noLinks) throws IOException {
        if (noLinks instanceof FileAlreadyExistsException || Files.exists(place)) {
            throw taken(place);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private static OperationFailed taken(Path target) {
        return new OperationFailed(
                target + " is there already, and a backup never overwrites anything. Give another name.");
    }

    static OperationFailed cannotWrite(Path target, IOException failure) {
        return new OperationFailed(
                "Cannot write the backup " + target + " (" + Reason.of(failure) + "). Nothing of it was left.",
                failure);
    }
}
