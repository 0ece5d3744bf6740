package dev.parley.migrations;

/** Why a database was not migrated. The message is meant for the operator. */
public abstract sealed class MigrationException extends RuntimeException
        permits MalformedScripts, MissingUndoScript, IrreversibleMigration, HistoryMismatch, MigrationFailed {
    private static final long serialVersionUID = 1;

    MigrationException(String message) {
        super(message);
    }

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
