package dev.parley.migrations;

/** What a new script says at first: what reviewers look for, to be filled in. The build refuses what is left open. */
final class ScriptTemplates {
    private static final String UP = """
            -- TODO What this does, and why.
            -- Existing rows: TODO what becomes of them, or "none".
            -- Locks: TODO which tables, and for how long. docs/migrations.md tells what big tables need.
            SET LOCAL lock_timeout = '5s';

            """;
    private static final String IRREVERSIBLE = """
            -- irreversible: TODO why this cannot be taken back
            """;
    private static final String DOWN = """
            -- TODO Takes back exactly what VERSION does. It runs in a transaction with a lock time-out.

            """;

    private ScriptTemplates() {}

    static MigrationScript up(String version, String name, boolean irreversible) {
        return MigrationScript.of("V" + version + "__" + name + ".sql", (irreversible ? IRREVERSIBLE : "") + UP);
    }

    static MigrationScript down(String version, String name) {
        return MigrationScript.of("U" + version + "__" + name + ".sql", DOWN.replace("VERSION", "V" + version));
    }
}
