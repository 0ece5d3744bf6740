package dev.parley.migrations.backup;

/** The database did not do what a backup needs. The message is meant for the operator. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseRefused(String what, Throwable cause) {
        super(what + ": " + String.valueOf(cause.getMessage()).strip(), cause);
    }
}
