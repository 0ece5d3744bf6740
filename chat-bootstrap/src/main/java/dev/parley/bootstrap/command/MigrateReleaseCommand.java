package dev.parley.bootstrap.command;

import dev.parley.migrations.MigrationFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley migrate release}. */
@Command(
        name = "release",
        description = "Declare all migrations of a checkout as released; the build refuses to edit them from then on.",
        mixinStandardHelpOptions = true)
final class MigrateReleaseCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the migrations are, if not in this checkout.")
    private Path folder = MigrationFolder.IN_CHECKOUT;

    MigrateReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> released = new MigrationFolder(folder).release();
        released.forEach(script -> session.console().tell("Released " + script));
        if (released.isEmpty()) {
            session.console().tell("Nothing to release.");
        }
        return 0;
    }
}
