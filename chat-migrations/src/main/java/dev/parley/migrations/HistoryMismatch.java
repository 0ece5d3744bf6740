package dev.parley.migrations;

/** The database has a history that these scripts did not write: another version's, or an edited script's. */
public final class HistoryMismatch extends MigrationException {
    private static final long serialVersionUID = 1;

    HistoryMismatch(Throwable cause) {
        super(String.valueOf(cause.getMessage()).strip(), cause);
    }
}
