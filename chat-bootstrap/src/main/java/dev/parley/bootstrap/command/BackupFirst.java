package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.OperationFailed;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option of a command that changes a database to make a backup of it before: as {@code parley backup} does. */
final class BackupFirst {
    private static final String COMMAND = "backup";

    private Optional<CommandSpec> mixee = Optional.empty();

    @Option(names = "--backup", description = "Make a backup first, as parley backup does; without one, do nothing.")
    private boolean wanted;

    /** Called with the command that has this option. */
    @Spec(Target.MIXEE)
    void of(CommandSpec command) {
        mixee = Optional.of(command);
    }

    /** Fails unless a backup is not wanted, or was made. */
    void make(Console console) {
        if (!wanted) {
            console.tell("(--backup would make a backup first.)");
            return;
        }
        CommandLine backup = command()
                .orElseThrow(() -> new OperationFailed("This Parley has no command " + COMMAND
                        + "; make a backup with pg_dump, and go on without --backup. Nothing was changed."));
        if (backup.execute() != 0) {
            throw new OperationFailed("The backup was not made, so nothing was changed.");
        }
    }

    private Optional<CommandLine> command() {
        return mixee.map(spec -> spec.root().commandLine())
                .flatMap(root -> Optional.ofNullable(root.getSubcommands().get(COMMAND)));
    }
}
