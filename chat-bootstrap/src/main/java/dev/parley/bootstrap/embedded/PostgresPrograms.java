package dev.parley.bootstrap.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import com.sun.security.auth.module.UnixSystem;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of one unpacked Postgres. They refuse to run as root, so root runs them in a user namespace of
 * their own, in which they are nobody: they own what root owns, and have none of root's powers.
 */
final class PostgresPrograms {
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    private final Path home;
    private final List<String> prefix;

    PostgresPrograms(Path home) {
        this.home = home;
        this.prefix = new UnixSystem().getUid() == 0 ? AS_NOBODY : List.of();
    }

    /** What a program said, when it has ended. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** The line that says most about why it failed. */
        String complaint() {
            String lastLine = output.lines()
                    .map(String::strip)
                    .filter(not(String::isEmpty))
                    .reduce("exit code " + exitCode, (earlier, later) -> later);
            return Complaints.in(output.lines()).findFirst().orElse(lastLine);
        }
    }

    Outcome run(String program, List<String> arguments) {
        return run(program, arguments, "");
    }

    /** Runs to its end. The input is all that the program can read. */
    Outcome run(String program, List<String> arguments, String input) {
        try {
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .start();
            try (Writer writer = process.outputWriter(UTF_8)) {
                writer.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return withNamespaces(new Outcome(process.waitFor(), output));
        } catch (IOException failure) {
            throw prefix.isEmpty()
                    ? new OperationFailed("Cannot run " + program + " (" + Reason.of(failure) + ").", failure)
                    : withoutNamespaces(Reason.of(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationFailed("Interrupted while running " + program + ".", interrupted);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private Outcome withNamespaces(Outcome outcome) {
        if (outcome.output().startsWith("unshare: failed to execute")) {
            throw new OperationFailed("Root runs Postgres without root's powers, and may then not enter " + home
                    + ". Run Parley as the user whom the data directory belongs to, or name another in"
                    + " PARLEY_DATA_DIR.");
        }
        if (outcome.output().startsWith("unshare: ")) {
            throw withoutNamespaces(outcome.complaint());
        }
        return outcome;
    }

    private static OperationFailed withoutNamespaces(String reason) {
        return new OperationFailed(
                "Postgres does not run as root, and this system does not let root start it as somebody"
                        + " else (" + reason
                        + "). Run Parley as an ordinary user, or set PARLEY_DATABASE_URL to use a Postgres"
                        + " server.");
    }
}
