package dev.parley.migrations;

/** A migration was to be taken back that is marked as irreversible. Nothing was taken back. */
public final class IrreversibleMigration extends MigrationException {
    private static final long serialVersionUID = 1;

    IrreversibleMigration(String script, String reason) {
        super(script + " is irreversible (" + reason + "), so nothing was undone. The way back is a backup;"
                + " the way on is a new migration");
    }
}
