package dev.parley.bootstrap.command;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The libraries' log, which is quiet unless it is asked for. */
final class Logging {
    private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private static final String MIGRATIONS = "org.slf4j.simpleLogger.log.org.flywaydb";

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger POSTGRES_DRIVER = Logger.getLogger("org.postgresql");

    private Logging() {}

    /** To be called before the first logger is made, which is when the level is read. */
    static void begin(boolean verbose) {
        if (verbose) {
            System.setProperty(LEVEL, "info");
            System.setProperty(MIGRATIONS, "info");
        } else {
            // What it warns of, it also throws.
            POSTGRES_DRIVER.setLevel(Level.OFF);
        }
    }
}
