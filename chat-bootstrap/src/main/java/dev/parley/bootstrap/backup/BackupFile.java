package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A backup that lies on a disk, of which the manifest has been read and found to go with the size of the file. */
record BackupFile(Path path, Manifest manifest) {
    private static final int BUFFER = 1 << 16;

    /** Refuses what is no backup, is one cut short, or was made by a newer Parley's format. */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new OperationFailed("There is no file " + path + ".");
        }
        try (FileChannel channel = FileChannel.open(path)) {
            Manifest manifest = ManifestText.read(manifestText(channel), path.toString());
            long expected = Layout.fileBytes(manifest.content().bytes());
            if (channel.size() != expected) {
                throw new OperationFailed(path + " is a damaged backup: it has " + channel.size() + " bytes instead of "
                        + expected + ".");
            }
            return new BackupFile(path, manifest);
        } catch (IOException unreadable) {
            throw cannotRead(path, unreadable);
        }
    }

    /** Reads all of it, and refuses it when a bit has changed. */
    void requireUndamaged() {
        MessageDigest digest = Sha256.begin();
        try (InputStream content = new DigestInputStream(content(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw cannotRead(path, unreadable);
        }
        if (!Sha256.end(digest).equals(manifest.content().sha256())) {
            throw new OperationFailed(path + " is a damaged backup: its check sum is wrong.");
        }
    }

    InputStream content() throws IOException {
        return content(path, manifest.content().bytes());
    }

    /** Of a file that may have no manifest yet. */
    static InputStream content(Path path, long bytes) throws IOException {
        FileChannel channel = FileChannel.open(path);
        channel.position(Layout.CONTENT_AT);
        InputStream all = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        return new FirstBytes(all, bytes);
    }

    OperationFailed cannotRead(IOException unreadable) {
        return cannotRead(path, unreadable);
    }

    private static String manifestText(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(Layout.MANIFEST_BYTES);
        long at = Layout.BLOCK;
        while (text.hasRemaining()) {
            int count = channel.read(text, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return new String(text.array(), 0, text.position(), UTF_8);
    }

    private static OperationFailed cannotRead(Path path, IOException unreadable) {
        return new OperationFailed("Cannot read " + path + " (" + Reason.of(unreadable) + ").", unreadable);
    }
}
