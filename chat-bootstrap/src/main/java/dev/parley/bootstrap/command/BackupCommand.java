package dev.parley.bootstrap.command;

import dev.parley.bootstrap.backup.BackingUp;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.embedded.DataDirectory;
import dev.parley.bootstrap.process.OperationFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley backup}. */
@Command(
        name = "backup",
        description = "Write the database into a file, while it is in use, and check that file.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'parley-'yyyyMMdd'T'HHmmss'Z.tar'").withZone(ZoneOffset.UTC);

    private final Session session;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file, which must not exist, or a directory to put it into (${DEFAULT-VALUE}).",
            defaultValue = "backups/")
    private String to = "";

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Configuration configuration = session.configuration();
        if (configuration.server().isEmpty() && !new DataDirectory(configuration.dataDirectory()).hasDatabase()) {
            throw new OperationFailed("There is no database in " + configuration.dataDirectory()
                    + ". Name its directory in PARLEY_DATA_DIR, or its server in PARLEY_DATABASE_URL.");
        }
        Path target = target();
        String made = new BackingUp(session.environment(), session.shutdown(), session.console())
                .run(session.sharedDatabase(), target);
        session.console().tell("Backup: " + target);
        session.console().tell(made);
        return 0;
    }

    private Path target() {
        Path path = Path.of(to).toAbsolutePath().normalize();
        return to.endsWith("/") || Files.isDirectory(path) ? path.resolve(NAME.format(Instant.now())) : path;
    }
}
