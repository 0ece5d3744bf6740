package dev.parley.bootstrap.command;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.demo.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code parley serve}. */
@Command(
        name = "serve",
        description = "Bring the database up to date and serve until stopped. This is the default.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Session session;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        console.tell("Parley " + Versions.ofThisBuild().parley());
        boolean demo = session.wantsDemo();
        Server server = Server.start(session.configuration(), Database.PATIENCE, session.shutdown(), console);
        if (demo) {
            new Demo(Wiring.chat(server.database()), console).bring();
        }
        console.tell("Ready on " + server.address().url() + " after " + sinceStart() + " s. Ctrl-C stops.");
        throw session.shutdown().awaitFailure();
    }

    private static String sinceStart() {
        Instant now = Instant.now();
        Duration age =
                Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        return "%d.%d".formatted(age.toSeconds(), age.toMillisPart() / 100);
    }
}
