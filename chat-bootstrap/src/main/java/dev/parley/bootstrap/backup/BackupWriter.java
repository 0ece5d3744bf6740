package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.process.NewFile;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Writes a backup, which gets its name only when it is whole, on the disk and checked. Until it is sealed it has no
 * manifest, so that nobody can take for a backup what a crash has left.
 */
final class BackupWriter implements AutoCloseable {
    private final Path target;
    private final NewFile file;
    private final MessageDigest digest = Sha256.begin();

    private BackupWriter(Path target, NewFile file) {
        this.target = target;
        this.file = file;
    }

    /** Refuses a name that is taken. */
    static BackupWriter create(Path target) {
        try {
            BackupWriter writer = new BackupWriter(target, NewFile.create(target));
            writer.file.channel().position(Layout.CONTENT_AT);
            return writer;
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    /** Where it is until it is published. */
    Path file() {
        return file.unfinished();
    }

    /** To be closed before the sealing. */
    OutputStream content() {
        return new DigestOutputStream(file.content(), digest);
    }

    /** The size and the check sum of what was written. */
    Manifest.Content measure() {
        try {
            return new Manifest.Content(file.channel().position() - Layout.CONTENT_AT, Sha256.end(digest));
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
            file.channel().force(true);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    /** Gives it its name, unless somebody else has taken that in the meantime. */
    void publish() {
        try {
            file.publish();
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += file.channel().write(bytes, position);
        }
    }

    static OperationFailed cannotWrite(Path target, IOException failure) {
        return new OperationFailed(
                failure instanceof FileAlreadyExistsException
                        ? target + " is there already, and a backup never overwrites anything. Give another name."
                        : "Cannot write the backup " + target + " (" + Reason.of(failure)
                                + "). Nothing of it was left.",
                failure);
    }
}
