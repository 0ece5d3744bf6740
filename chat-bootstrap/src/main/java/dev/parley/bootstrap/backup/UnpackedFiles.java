package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.process.OperationFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks the files of a cluster, readable by their owner only, as Postgres wants them. */
final class UnpackedFiles {
    private static final int BUFFER = 1 << 16;

    private UnpackedFiles() {}

    static void unpack(Path backup, long contentBytes, Path directory) {
        try (InputStream content = BackupFile.content(backup, contentBytes);
                var tar = new TarArchiveInputStream(new GZIPInputStream(content, BUFFER))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = directory.resolve(entry.getName()).normalize();
                if (!place.startsWith(directory)) {
                    throw new OperationFailed(
                            backup + " is no backup that Parley made: it has a file outside of" + " its directory.");
                }
                put(entry, tar, place);
            }
        } catch (IOException failure) {
            throw new OperationFailed(
                    "Cannot unpack " + backup + " into " + directory + " (" + failure.getMessage() + ").", failure);
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place, with("rwx------"));
        } else {
            Files.createDirectories(place.getParent(), with("rwx------"));
            Files.createFile(place, with("rw-------"));
            try (var out = Files.newOutputStream(place)) {
                content.transferTo(out);
            }
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> with(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
