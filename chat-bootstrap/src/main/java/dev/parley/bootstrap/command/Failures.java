package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.BadConfiguration;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.migrations.MigrationException;
import dev.parley.migrations.backup.DatabaseRefused;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** Tells a failure in a line, and chooses the exit code. */
final class Failures {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    int exitCode(Exception failure) {
        if (session.shutdown().hasBegun()) {
            // A signal has ended the work, and what it was interrupted at is no news.
            return ExitCode.SOFTWARE;
        }
        session.console().trouble(message(failure));
        LoggerFactory.getLogger(Failures.class).info("The cause", failure);
        return failure instanceof BadConfiguration ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        boolean known = failure instanceof BadConfiguration
                || failure instanceof OperationFailed
                || failure instanceof MigrationException
                || failure instanceof DatabaseRefused;
        return known
                ? String.valueOf(failure.getMessage())
                : "unexpected failure: " + failure + " (--verbose shows more)";
    }
}
