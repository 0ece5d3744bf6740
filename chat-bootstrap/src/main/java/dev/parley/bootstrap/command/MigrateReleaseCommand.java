package dev.parley.bootstrap.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley migrate release}. */
@Command(
        name = "release",
        description = "Declare all migrations of a checkout as released; the build refuses to edit them from then on.",
        mixinStandardHelpOptions = true)
final class MigrateReleaseCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private ScriptFolder folder = new ScriptFolder();

    MigrateReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> released = folder.open().release();
        released.forEach(script -> session.console().tell("Released " + script));
        if (released.isEmpty()) {
            session.console().tell("Nothing to release.");
        }
        return 0;
    }
}
