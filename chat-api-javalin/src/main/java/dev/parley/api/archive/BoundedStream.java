package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A file of the archive as it inflates: counted while that happens, ended when it becomes too much, and compared with its
 * check sum at its end.
 */
final class BoundedStream extends FilterInputStream {
    private final ZipEntry entry;
    private final ArchiveLimits limits;
    private final AtomicLong leftForAll;
    private final CRC32 sum = new CRC32();
    private long bytes;

    BoundedStream(InputStream in, ZipEntry entry, ArchiveLimits limits, AtomicLong leftForAll) {
        super(in);
        this.entry = entry;
        this.limits = limits;
        this.leftForAll = leftForAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            count(count);
            sum.update(buffer, offset, count);
        } else if (count < 0 && sum.getValue() != entry.getCrc()) {
            throw new BrokenFile("is damaged: its check sum is wrong");
        }
        return count;
    }

    private void count(int more) throws BrokenFile {
        bytes += more;
        if (!limits.allows(bytes, entry.getCompressedSize())) {
            throw new BrokenFile("inflates to more than a file of an export can have");
        }
        if (leftForAll.addAndGet(-more) < 0) {
            throw new InvalidInput(
                    "file",
                    "too_large",
                    "The archive inflates to more than an export can have; stopped at " + entry.getName());
        }
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("what is skipped would not be counted");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
