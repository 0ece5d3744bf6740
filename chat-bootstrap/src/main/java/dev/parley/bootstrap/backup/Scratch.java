package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.database.Connections;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.embedded.UnpackedCluster;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.migrations.backup.DatabaseContents;
import dev.parley.migrations.backup.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where copies of clusters are tried out: beside the backup, so that the disk of the live database does not fill. */
record Scratch(DataDirectory home, Path parent, Shutdown shutdown) {
    private static final long CLUSTER_BYTES = 150L << 20;

    /** For the copy unpacked, with the databases that every cluster has and a part of the log, and the backup itself. */
    void requireRoomFor(Inventory inventory) throws IOException {
        long needed = inventory.bytes() * 3 / 2 + CLUSTER_BYTES;
        long usable = Files.getFileStore(parent).getUsableSpace();
        if (usable < needed) {
            throw new OperationFailed("In %s, %,d MB are free, and a backup that is checked there needs about %,d MB."
                    .formatted(parent, usable >> 20, needed >> 20));
        }
    }

    /** Unpacks, recovers, reads everything, and leaves nothing behind. */
    Inventory tryOut(Path backup, long contentBytes) throws IOException {
        String version = Versions.ofThisBuild().postgres();
        UnpackedCluster copy = shutdown.closing(UnpackedCluster.in(parent, home, version));
        try (copy) {
            UnpackedFiles.unpack(backup, contentBytes, copy.files());
            return new DatabaseContents(Connections.single(copy.start())).readAll();
        }
    }
}
