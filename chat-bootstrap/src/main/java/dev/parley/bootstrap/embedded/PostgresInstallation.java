package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The unpacked programs of the version that this Parley brings. */
record PostgresInstallation(Path home, String version) {

    /** Unpacks them when this data directory does not have them yet. */
    static PostgresInstallation in(DataDirectory directory, String version, Steps steps) {
        String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        Path home = directory.programs().resolve(version + "-" + machine.replace(' ', '-'));
        if (!Files.isDirectory(home)) {
            steps.tell("Unpacking Postgres " + version + " ...");
            unpack(directory, home);
        }
        return new PostgresInstallation(home, version);
    }

    String majorVersion() {
        return version.replaceFirst("\\..*", "");
    }

    PostgresPrograms programs() {
        return new PostgresPrograms(home);
    }

    /** Removes other versions, as far as possible. To be called while this one runs, so that no other can. */
    void removeOthers(Steps steps) {
        try (Stream<Path> versions = Files.list(home.getParent())) {
            for (Path other : versions.filter(version -> !version.equals(home)).toList()) {
                DataDirectory.removeTree(other);
            }
        } catch (IOException failure) {
            steps.tell("Old versions of Postgres stay in " + home.getParent() + " (" + Reason.of(failure) + ").");
        }
    }

    private static void unpack(DataDirectory directory, Path home) {
        try {
            Path unfinished = directory.unfinished();
            PostgresArchive.unpackInto(unfinished);
            DataDirectory.finish(unfinished, home);
        } catch (IOException failure) {
            throw directory.cannotWrite(failure);
        } catch (IllegalStateException withoutArchive) {
            throw new OperationFailed(
                    "This build brings no Postgres for this machine. Set PARLEY_DATABASE_URL to use a"
                            + " Postgres server instead.",
                    withoutArchive);
        }
    }
}
