package dev.parley.migrations;

/** A migration was to be taken back that this version cannot take back. Nothing was. */
public final class MissingUndoScript extends MigrationException {
    private static final long serialVersionUID = 1;

    MissingUndoScript(String script) {
        super("There is no undo script for " + script + ", so nothing was undone");
    }
}
