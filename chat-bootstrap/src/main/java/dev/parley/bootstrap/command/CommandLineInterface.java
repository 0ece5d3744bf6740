package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.Shutdown;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the command that the arguments name. */
public final class CommandLineInterface {
    private CommandLineInterface() {}

    /** Answers with the exit code: 0 for success, 1 for a failure, 2 for a wrong use or setting. */
    public static int run(Map<String, String> environment, Console console, String... arguments) {
        try (Shutdown shutdown = new Shutdown(console::trouble)) {
            shutdown.onSignal();
            Session session = new Session(environment, console, shutdown);
            return switch (String.join(" ", arguments)) {
                // Nothing to parse, and without the parser the start of a server takes a quarter less time.
                case "", "serve" -> call(new ServeCommand(session), session);
                case "rehearse" -> call(new RehearseCommand(session), session);
                default -> Commands.of(session).execute(arguments);
            };
        }
    }

    private static int call(Callable<Integer> command, Session session) {
        Logging.begin(false);
        try {
            return command.call();
        } catch (Exception failure) {
            return new Failures(session).exitCode(failure);
        }
    }
}
