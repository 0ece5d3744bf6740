package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.BadConfiguration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley migrate create}. */
@Command(
        name = "create",
        description = "Begin a migration in a checkout of Parley: a script and its undo script, to be filled in.",
        mixinStandardHelpOptions = true)
final class MigrateCreateCommand implements Callable<Integer> {
    private static final String NAME = "[a-z0-9]+(_[a-z0-9]+)*";
    private static final int LONGEST = 100;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "What it does, in snake_case, such as add_pins.")
    private String name = "";

    @Option(names = "--irreversible", description = "It cannot be taken back: a single script, which says why.")
    private boolean irreversible;

    @Mixin
    private ScriptFolder folder = new ScriptFolder();

    MigrateCreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!name.matches(NAME) || name.length() > LONGEST) {
            throw new BadConfiguration(
                    "NAME must be in snake_case (a to z, 0 to 9, single underscores between), of at most " + LONGEST
                            + " characters, such as add_pins; not \"" + Console.printable(name) + "\".");
        }
        folder.open()
                .create(name, irreversible, Instant.now())
                .forEach(file -> session.console().tell("Wrote " + file));
        return 0;
    }
}
