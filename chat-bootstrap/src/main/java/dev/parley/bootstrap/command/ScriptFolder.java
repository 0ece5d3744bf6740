package dev.parley.bootstrap.command;

import dev.parley.migrations.MigrationFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of a command that works on the scripts of a checkout: where they are. */
final class ScriptFolder {
    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the migrations are, if not in this checkout.")
    private Path path = MigrationFolder.IN_CHECKOUT;

    MigrationFolder open() {
        return new MigrationFolder(path);
    }
}
