package dev.parley.api.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The size of a zip's table of contents, which the JDK loads as a whole when it opens the file; so it has to be known
 * before. Where the end of a file can be taken for several tables, it is the largest.
 */
record CentralDirectory(long bytes) {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END_SIZE = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Throws {@link BrokenFile} for a file that does not end as a zip does. */
    static CentralDirectory of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - END_SIZE - LONGEST_COMMENT - ZIP64_LOCATOR_SIZE);
            ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
            long most = -1;
            for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    most = Math.max(most, size(channel, tail, at));
                }
            }
            if (most < 0) {
                throw new BrokenFile("it has no table of contents at its end");
            }
            return new CentralDirectory(most);
        }
    }

    private static long size(FileChannel channel, ByteBuffer tail, int at) throws IOException {
        int locator = at - ZIP64_LOCATOR_SIZE;
        return locator >= 0 && tail.getInt(locator) == ZIP64_LOCATOR
                ? zip64(channel, tail.getLong(locator + 8))
                : Integer.toUnsignedLong(tail.getInt(at + 12));
    }

    private static long zip64(FileChannel channel, long at) throws IOException {
        if (at < 0 || at > channel.size() - ZIP64_END_SIZE) {
            throw new BrokenFile("its table of contents lies outside of it");
        }
        long bytes = read(channel, at, ZIP64_END_SIZE).getLong(40);
        return bytes < 0 ? Long.MAX_VALUE : bytes;
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int more = 0;
        while (buffer.hasRemaining() && more >= 0) {
            more = channel.read(buffer, from + buffer.position());
        }
        return buffer.flip();
    }
}
