package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.BadConfiguration;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import java.util.Map;

/** What every command works with. */
record Session(Map<String, String> environment, Console console, Shutdown shutdown) {

    Configuration configuration() {
        return Configuration.from(environment);
    }

    /** Whether a start brings in demo data. */
    boolean wantsDemo() {
        return switch (environment.getOrDefault("PARLEY_DEMO", "").strip()) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new BadConfiguration("PARLEY_DEMO must be true or false.");
        };
    }

    /** The database, beside a process that serves or without one. */
    Database sharedDatabase() {
        return Database.shared(configuration(), shutdown, console);
    }
}
