package dev.parley.migrations;

import dev.parley.migrations.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that fills the notes of {@link BackfillTest}, to be killed. */
final class BackfillingChild {
    static final MigrationScript NOTES = MigrationScript.of("V20260101000000__create_notes.sql", """
            CREATE TABLE notes (
                place text, id int, text text, characters int,
                filled int NOT NULL DEFAULT 0, written int NOT NULL DEFAULT 0, PRIMARY KEY (place, id));
            INSERT INTO notes SELECT CASE n % 2 WHEN 0 THEN 'it''s' ELSE 'x' END, n, repeat('x', n % 7)
            FROM generate_series(1, 100000) n;
            """);
    static final MigrationScript FILL = MigrationScript.of("V20260102000000__count_characters.sql", """
            -- Tells how long each note is.
            -- backfill: notes
            -- chunk: 1000
            -- pause: 5 ms
            UPDATE notes SET characters = length(text), filled = filled + 1
            FROM chunk WHERE notes.place = chunk.place AND notes.id = chunk.id;
            """);

    private BackfillingChild() {}

    static Process start(TestDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackfillingChild.class.getName(),
                        database.url(),
                        database.user(),
                        database.password())
                .inheritIO()
                .start();
    }

    public static void main(String... arguments) {
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        new Migrator(database.dataSource(), new MigrationScripts(List.of(NOTES, FILL)), Duration.ofSeconds(10)).up();
    }
}
