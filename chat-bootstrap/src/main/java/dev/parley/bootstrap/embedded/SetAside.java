package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The database that a restore replaces, until the new one has started. Should the restore be killed between the two
 * renames, there is no database in its place, and the next start brings the old one back.
 */
final class SetAside {
    private static final String NAME = "postgres-before-restore";

    private SetAside() {}

    static void bringBackLost(DataDirectory directory, Steps steps) {
        Path aside = place(directory);
        if (Files.isDirectory(aside) && !Files.exists(directory.postgres())) {
            steps.tell("A restore was cut short; bringing back the database of before ...");
            bringBack(directory);
        }
    }

    /** Makes room for another. A database that stayed aside earlier was replaced for good, and goes. */
    static void put(DataDirectory directory) throws IOException {
        if (Files.exists(directory.postgres())) {
            remove(directory);
            Files.move(directory.postgres(), place(directory), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static void bringBack(DataDirectory directory) {
        try {
            DataDirectory.finish(place(directory), directory.postgres());
        } catch (IOException failure) {
            throw new OperationFailed(
                    "Cannot bring the database of before back from " + place(directory) + " (" + Reason.of(failure)
                            + ").",
                    failure);
        }
    }

    static void remove(DataDirectory directory) throws IOException {
        if (Files.exists(place(directory))) {
            DataDirectory.removeTree(place(directory));
        }
    }

    static boolean exists(DataDirectory directory) {
        return Files.exists(place(directory));
    }

    static Path place(DataDirectory directory) {
        return directory.path().resolve(NAME);
    }
}
