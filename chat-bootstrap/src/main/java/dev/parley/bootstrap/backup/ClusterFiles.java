package dev.parley.bootstrap.backup;

import dev.parley.migrations.backup.BaseBackup;
import dev.parley.migrations.backup.BaseBackup.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes the files of a cluster that runs. They change meanwhile: the log that is written at the end puts right what of
 * them is torn, cut short or missing. So a file counts as long as it was when it was opened, and one that is gone is gone.
 */
final class ClusterFiles {
    /** What means something to the postmaster of now only, or is made anew by the next one. Directories stay, empty. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "backup_manifest",
            "postgresql.auto.conf.tmp",
            "current_logfiles",
            "current_logfiles.tmp",
            "pg_internal.init");

    private static final String CONTROL = "global/pg_control";
    private static final int DIRECTORY = 040700;
    private static final int FILE = 0100600;
    private static final int BUFFER = 1 << 16;
    /** Disks are slow and logs compress well, so more would only cost time. */
    private static final int LEVEL = 4;

    private final Path cluster;
    private final TarArchiveOutputStream tar;
    private final byte[] buffer = new byte[BUFFER];

    private ClusterFiles(Path cluster, TarArchiveOutputStream tar) {
        this.cluster = cluster;
        this.tar = tar;
    }

    static void write(Path cluster, BaseBackup backup, OutputStream target) throws IOException {
        try (var tar = new TarArchiveOutputStream(compressing(target), "UTF-8")) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            ClusterFiles files = new ClusterFiles(cluster, tar);
            files.addTree(cluster);
            files.addControl();
            Ending ending = backup.end();
            files.addBytes("backup_label", ending.label().getBytes(StandardCharsets.UTF_8));
            files.addLog(ending);
        }
    }

    private static OutputStream compressing(OutputStream target) throws IOException {
        return new GZIPOutputStream(target, BUFFER) {
            {
                def.setLevel(Math.min(LEVEL, Deflater.BEST_COMPRESSION));
            }
        };
    }

    private void addTree(Path directory) throws IOException {
        for (Path entry : entries(directory)) {
            String name = name(entry);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                addDirectory(name);
                if (!WITHOUT_CONTENT.contains(name)) {
                    addTree(entry);
                } else if (name.equals("pg_wal")) {
                    addDirectory("pg_wal/archive_status");
                }
            } else if (belongs(entry)) {
                addFile(entry, name);
            }
        }
    }

    private boolean belongs(Path file) {
        String name = String.valueOf(file.getFileName());
        return !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !name(file).equals(CONTROL)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** As late as possible, since a recovery begins with it; and twice the same, since it may be written meanwhile. */
    private void addControl() throws IOException {
        byte[] before = Files.readAllBytes(cluster.resolve(CONTROL));
        byte[] after = Files.readAllBytes(cluster.resolve(CONTROL));
        while (!Arrays.equals(before, after)) {
            before = after;
            after = Files.readAllBytes(cluster.resolve(CONTROL));
        }
        addBytes(CONTROL, after);
    }

    private void addLog(Ending ending) throws IOException {
        for (Path segment : entries(cluster.resolve("pg_wal"))) {
            String name = String.valueOf(segment.getFileName());
            boolean isNeeded = name.matches("[0-9A-F]{24}")
                    && name.compareTo(ending.firstSegment()) >= 0
                    && name.compareTo(ending.lastSegment()) <= 0;
            if (isNeeded || name.endsWith(".history")) {
                addFile(segment, name(segment));
            }
        }
    }

    private void addDirectory(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(DIRECTORY);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private void addBytes(String name, byte[] bytes) throws IOException {
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void addFile(Path file, String name) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long left = in.length();
            begin(name, left);
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                int taken = count > 0 ? count : padding(left);
                tar.write(buffer, 0, taken);
                left -= taken;
            }
            tar.closeArchiveEntry();
        } catch (java.io.FileNotFoundException gone) {
            if (Files.exists(file)) {
                throw gone;
            }
        }
    }

    /** It was truncated after its length was asked for. */
    private int padding(long left) {
        Arrays.fill(buffer, (byte) 0);
        return (int) Math.min(buffer.length, left);
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(FILE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    private List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return new ArrayList<>(entries.sorted().toList());
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private String name(Path file) {
        return cluster.relativize(file).toString();
    }
}
