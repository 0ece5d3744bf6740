package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * Where things are in the tar: a manifest of a fixed size first, then the content. What is known only at the end, when the
 * content has been written, can so stand at the beginning, where a restore looks first.
 */
final class Layout {
    static final String MANIFEST = "parley-backup.txt";
    static final int BLOCK = 512;
    static final int MANIFEST_BYTES = 63 * BLOCK;
    static final int CONTENT_AT = 2 * BLOCK + MANIFEST_BYTES;
    private static final int READABLE_BY_OWNER = 0100600;

    private Layout() {}

    /** Up to where the content begins. */
    static ByteBuffer head(Manifest manifest) {
        byte[] text = ManifestText.write(manifest).getBytes(UTF_8);
        if (text.length > MANIFEST_BYTES) {
            throw new IllegalArgumentException("a manifest of " + text.length + " bytes does not fit");
        }
        ByteBuffer head = ByteBuffer.allocate(CONTENT_AT);
        head.put(header(MANIFEST, MANIFEST_BYTES, manifest));
        head.put(text);
        while (head.position() < BLOCK + MANIFEST_BYTES) {
            head.put((byte) '\n');
        }
        head.put(header(manifest.kind().entry(), manifest.content().bytes(), manifest));
        return head.flip();
    }

    /** What follows on the content: up to the end of the block, and two empty ones. */
    static long tail(long contentBytes) {
        return (BLOCK - contentBytes % BLOCK) % BLOCK + 2 * BLOCK;
    }

    static long fileBytes(long contentBytes) {
        return CONTENT_AT + contentBytes + tail(contentBytes);
    }

    private static byte[] header(String name, long size, Manifest manifest) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(READABLE_BY_OWNER);
        entry.setSize(size);
        entry.setModTime(manifest.madeAt().toEpochMilli());
        entry.setIds(0, 0);
        byte[] header = new byte[BLOCK];
        try {
            entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
        } catch (IOException unencodable) {
            throw new UncheckedIOException(unencodable);
        }
        return header;
    }
}
