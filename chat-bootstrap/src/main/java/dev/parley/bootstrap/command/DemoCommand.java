package dev.parley.bootstrap.command;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.demo.Demo;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.usecase.furnishing.Home;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley demo}. */
@Command(
        name = "demo",
        description = "Bring in data for a first look: a home workspace, a default channel for every workspace,"
                + " assistants and their first messages. Running it again changes nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--owner",
            paramLabel = "USERNAME",
            description = "An account that becomes an owner of the home workspace, and so can invite others.")
    private Optional<String> owner = Optional.empty();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Database database = session.sharedDatabase();
        database.migrator().up(MigrationDisplay.of(session.console(), "Applied"));
        Demo demo = new Demo(Wiring.chat(database.pool()), session.console());
        Home home = demo.bring();
        owner.ifPresentOrElse(
                name -> letIn(name, home, demo),
                () -> session.console().tell("With --owner USERNAME, an account becomes an owner of that workspace."));
        return 0;
    }

    private static void letIn(String name, Home home, Demo demo) {
        try {
            demo.letIn(name, home);
        } catch (ChatException refused) {
            throw new OperationFailed(Console.printable(String.valueOf(refused.getMessage())), refused);
        }
    }
}
