package dev.parley.migrations;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of many rows of one table, in chunks of so many, with a pause after each.
 *
 * <p>The statement sees the rows of a chunk as {@code chunk}, a relation with the columns of the table's primary key. Its
 * script says in the comment at its head: {@code -- backfill: table}, and if need be {@code -- chunk: 1000} and
 * {@code -- pause: 20 ms}.
 */
record Backfill(String id, String table, String statement, int chunk, Duration pause) {
    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern END = Pattern.compile(";\\s*\\z");

    Backfill {
        if (!TABLE.matcher(table).matches()) {
            throw new MalformedScripts("\"" + table + "\" is no table that " + id + " could go through");
        }
    }

    static Optional<Backfill> of(MigrationScript script) {
        ScriptHeader header = ScriptHeader.of(script.sql());
        return header.note("backfill")
                .map(table -> new Backfill(
                        script.version(),
                        table,
                        END.matcher(script.sql()).replaceFirst(""),
                        number(header, "chunk", script).orElse(1000),
                        Duration.ofMillis(number(header, "pause", script).orElse(20))));
    }

    private static Optional<Integer> number(ScriptHeader header, String key, MigrationScript script) {
        Optional<String> text = header.note(key).map(note -> note.replaceFirst(" ms$", ""));
        if (text.isPresent() && !text.get().matches("[1-9]\\d{0,5}")) {
            throw new MalformedScripts(script.fileName() + " says of its " + key + " what is no number");
        }
        return text.map(Integer::valueOf);
    }
}
