package dev.parley.bootstrap.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.RunLast;

/** All commands, and how they end. */
final class Commands {
    private Commands() {}

    static CommandLine of(Session session) {
        ServeCommand serve = new ServeCommand(session);
        ParleyCommand parley = new ParleyCommand(serve);
        return new CommandLine(parley)
                .addSubcommand(serve)
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(MigrateCommand.of(session))
                .addSubcommand(new ImportCommand(session))
                .addSubcommand(new ExportCommand(session))
                .addSubcommand(new BackupCommand(session))
                .addSubcommand(new RestoreCommand(session))
                .addSubcommand(new UserCommand(session))
                .addSubcommand(new RehearseCommand(session))
                .setOut(new PrintWriter(
                        session.console().out(), true, session.console().out().charset()))
                .setExecutionStrategy(parsed -> {
                    Logging.begin(parley.isVerbose());
                    return new RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((misuse, arguments) -> {
                    session.console().trouble(misuse.getMessage() + " (see parley --help)");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, line, parsed) -> new Failures(session).exitCode(failure));
    }
}
