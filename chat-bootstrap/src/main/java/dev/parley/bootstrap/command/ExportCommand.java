package dev.parley.bootstrap.command;

import static java.util.Objects.requireNonNull;

import dev.parley.api.archive.ExportWriter;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.NewFile;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.usecase.exporting.ExportReport;
import dev.parley.domain.usecase.exporting.ExportWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley export}. */
@Command(
        name = "export",
        description = "Write a workspace into a zip that parley import reads, private conversations included.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "Where to; it must not exist.")
    private Path file = Path.of("");

    @Option(names = "--workspace", paramLabel = "NAME_OR_ID", required = true, description = "Which workspace.")
    private String workspace = "";

    @Option(names = "--public-only", description = "Leave private channels and direct messages out.")
    private boolean publicOnly;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath().normalize();
        requireFree(target);
        Database database = session.sharedDatabase();
        database.migrator().validate();
        try {
            tell(write(database, target), target);
            return 0;
        } catch (ChatException refused) {
            throw new OperationFailed(Console.printable(String.valueOf(refused.getMessage())), refused);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        } catch (UncheckedIOException failure) {
            throw cannotWrite(target, requireNonNull(failure.getCause()));
        }
    }

    private ExportReport write(Database database, Path target) throws IOException {
        try (NewFile written = session.shutdown().closing(NewFile.create(target))) {
            ExportReport report;
            try (ExportWriter writer = new ExportWriter(written.content())) {
                report = Wiring.chat(database.pool())
                        .exporting()
                        .run(new ExportWorkspace(workspace, !publicOnly), writer);
            }
            written.publish();
            return report;
        }
    }

    /** Before anything is started. The writing sees to it for good. */
    private static void requireFree(Path target) {
        if (Files.exists(target)) {
            throw taken(target);
        }
    }

    private static OperationFailed cannotWrite(Path target, IOException failure) {
        return failure instanceof FileAlreadyExistsException
                ? taken(target)
                : new OperationFailed("Cannot write " + target + " (" + Reason.of(failure) + ").", failure);
    }

    private static OperationFailed taken(Path target) {
        return new OperationFailed(target + " is there already. Give another name.");
    }

    private void tell(ExportReport report, Path target) {
        session.console().tellOf("Exported " + report.workspace().name().value() + " to " + target);
        session.console()
                .tell("%,d messages of %,d people in %,d public channels, %,d private channels, %,d direct messages"
                        .formatted(
                                report.messages(),
                                report.users(),
                                report.publicChannels(),
                                report.privateChannels(),
                                report.directMessages()));
        session.console()
                .tell(
                        publicOnly
                                ? "Private channels and direct messages were left out."
                                : "Private channels and direct messages are in it: keep it as safe as they were.");
    }
}
