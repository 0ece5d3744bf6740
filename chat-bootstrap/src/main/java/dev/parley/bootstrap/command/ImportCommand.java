package dev.parley.bootstrap.command;

import dev.parley.api.archive.ExportArchive;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.importing.ImportExport;
import dev.parley.domain.usecase.importing.ImportReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley import}. */
@Command(
        name = "import",
        description =
                "Bring in what a team said elsewhere: the zip of an export of Slack(R). Running it again adds what"
                        + " is missing. (Parley is not affiliated with Slack.)",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all that the export has is here now",
            "1:refused, or stopped by a failure; what has come in stays",
            "2:wrong use",
            "3:it has come in, but the report names something that was skipped"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SOMETHING_SKIPPED = 3;

    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "The export.")
    private Path file = Path.of("");

    @Option(
            names = "--owner",
            paramLabel = "USERNAME",
            required = true,
            description = "Who owns the imported workspace: somebody who has an account here.")
    private String owner = "";

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            description = "What the workspace is called, the first time. Otherwise as the file.")
    private Optional<String> workspace = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "EXPORT_USER",
            description = "Who the owner is in the export, by name or id; then what is private to that user is the"
                    + " owner's. Without it the owner sees public channels only.")
    private Optional<String> ownerInExport = Optional.empty();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (ExportArchive archive = ExportArchive.open(file)) {
            ImportExport command =
                    new ImportExport(new Username(owner), workspace.map(WorkspaceName::new), ownerInExport);
            Database database = session.sharedDatabase();
            database.migrator().validate();
            ImportReport report = run(command, archive, database);
            new ImportReportText(report, session.console()).tell();
            return report.isComplete() ? 0 : SOMETHING_SKIPPED;
        } catch (ChatException refused) {
            throw new OperationFailed(Console.printable(String.valueOf(refused.getMessage())), refused);
        }
    }

    private ImportReport run(ImportExport command, ExportArchive archive, Database database) {
        try (ImportDisplay display = ImportDisplay.on(session.console(), archive)) {
            return Wiring.chat(database.pool()).importing().run(command, archive, display);
        }
    }
}
