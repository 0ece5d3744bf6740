package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import java.util.Map;

/** What every command works with. */
record Session(Map<String, String> environment, Console console, Shutdown shutdown) {

    Configuration configuration() {
        return Configuration.from(environment);
    }

    /** The database, beside a process that serves or without one. */
    Database sharedDatabase() {
        return Database.shared(configuration(), shutdown, console);
    }
}
