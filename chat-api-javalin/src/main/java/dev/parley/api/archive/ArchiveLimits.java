package dev.parley.api.archive;

/**
 * How much an archive may inflate to. Sizes are those that come out, not those that the archive claims.
 *
 * @param mostBytes of one file in it
 * @param mostRatio how many times more bytes may come out than went in: of one file, and of all together
 * @param freeBytes what a file may inflate to whatever the ratio; all together, 64 times as much
 */
record ArchiveLimits(int mostEntries, long mostDirectoryBytes, long mostBytes, long mostRatio, long freeBytes) {
    /** Exports of the largest teams stay below: their text shrinks to a tenth. */
    static final ArchiveLimits USUAL = new ArchiveLimits(500_000, 64L << 20, 512L << 20, 200, 1L << 20);

    boolean allows(long bytes, long compressedBytes) {
        boolean isBomb = bytes > freeBytes && bytes / mostRatio > Math.max(1, compressedBytes);
        return !isBomb && bytes <= mostBytes;
    }

    long mostOfAll(long archiveBytes) {
        return 64 * freeBytes + mostRatio * archiveBytes;
    }
}
