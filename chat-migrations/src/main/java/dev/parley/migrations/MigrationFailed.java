package dev.parley.migrations;

/** The database refused, or could not be reached. Scripts that ran before stay applied; the failed one left nothing. */
public final class MigrationFailed extends MigrationException {
    private static final long serialVersionUID = 1;

    MigrationFailed(String message, Throwable cause) {
        super(message + ": " + String.valueOf(cause.getMessage()).strip(), cause);
    }
}
