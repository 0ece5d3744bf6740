package dev.parley.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code parley} itself: without a command, it serves. */
@Command(
        name = "parley",
        description = "A team's chat server.",
        mixinStandardHelpOptions = true,
        versionProvider = ParleyVersion.class,
        footer = {
            "",
            "Settings are environment variables:",
            "  PARLEY_PORT, PARLEY_HOST   where to listen (8080, 127.0.0.1)",
            "  PARLEY_DEMO                true: bring in data for a first look at the start",
            "  PARLEY_DATA_DIR            where the embedded Postgres keeps its data (data)",
            "  PARLEY_DATABASE_URL        a Postgres server to use instead, with",
            "                             PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD; or DATABASE_URL, ...",
            "  PARLEY_ASSISTANT_URL       a model server that answers for assistants, with",
            "                             PARLEY_ASSISTANT_MODEL and perhaps PARLEY_ASSISTANT_KEY",
            "  PARLEY_REGISTRATION        who may register: open, invite or closed (open)"
        })
final class ParleyCommand implements Callable<Integer> {
    private final ServeCommand serve;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log details, and the causes of failures.")
    private boolean verbose;

    ParleyCommand(ServeCommand serve) {
        this.serve = serve;
    }

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}
