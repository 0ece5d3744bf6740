package dev.parley.bootstrap.command;

import dev.parley.bootstrap.backup.Restoring;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley restore}. */
@Command(
        name = "restore",
        description = "Bring a backup back into an empty database. It is there as a whole, or nothing has changed.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Do so in place of a database that is not empty, which is lost then.")
    private boolean replacing;

    @Option(names = "--check", description = "Only read all of the backup, and say whether it can be restored.")
    private boolean checking;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var restoring =
                new Restoring(session.configuration(), session.environment(), session.shutdown(), session.console());
        if (checking) {
            restoring.check(file);
            session.console().tell("The backup is good.");
        } else {
            restoring.run(file, replacing);
            session.console().tell("Restored. The next start brings the schema up to date, should it be older.");
        }
        return 0;
    }
}
