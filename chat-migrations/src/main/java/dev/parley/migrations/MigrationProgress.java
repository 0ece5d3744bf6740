package dev.parley.migrations;

/** Told what happens while a database is migrated. */
public interface MigrationProgress {
    /** For who does not watch. */
    MigrationProgress UNWATCHED = new MigrationProgress() {
        @Override
        public void done(MigrationStep step) {}

        @Override
        public void underWay(String line) {}
    };

    /** After each migration that was applied or taken back, whatever becomes of the next one. */
    void done(MigrationStep step);

    /** A line about one that takes long. */
    void underWay(String line);
}
