package dev.parley.bootstrap.command;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.demo.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code parley demo}. */
@Command(
        name = "demo",
        description = "Bring in data for a first look: a home workspace, a default channel for every workspace,"
                + " assistants and their first messages. Running it again changes nothing.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Database database = session.sharedDatabase();
        database.migrator().up(MigrationDisplay.of(session.console(), "Applied"));
        new Demo(Wiring.chat(database.pool()), session.console()).bring();
        return 0;
    }
}
