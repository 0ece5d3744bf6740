package dev.parley.migrations;

/** The scripts of this version break a rule, whatever the database looks like. */
public final class MalformedScripts extends MigrationException {
    private static final long serialVersionUID = 1;

    MalformedScripts(String message) {
        super(message);
    }
}
