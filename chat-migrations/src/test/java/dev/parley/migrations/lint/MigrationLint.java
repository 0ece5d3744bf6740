package dev.parley.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All rules, over all scripts of a folder: text by file name. Says what is wrong, a line for each thing. */
final class MigrationLint {
    static final List<Rule> RULES = List.of(
            new DroppedData(),
            new IndexesOfBigTables(),
            new RowsOfBigTables(),
            new ConcurrentIndexes(),
            new LockTimeouts(),
            new TimeZones(),
            new Backfills(),
            new OpenPlaces());

    private static final Pattern IRREVERSIBLE = Pattern.compile("^\\s*irreversible:\\s*\\S+\\s+\\S+");

    private final Map<String, String> scripts;
    private final Set<String> released;

    MigrationLint(Map<String, String> scripts, Set<String> released) {
        this.scripts = new TreeMap<>(scripts);
        this.released = released;
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (SqlScript script : upwards()) {
            for (Rule rule : RULES) {
                rule.complaints(script).forEach(complaint -> complaints.add(script.fileName() + " " + complaint));
            }
            if (!canBeUndone(script)) {
                complaints.add(
                        script.fileName() + " has no undo script, and no comment \"-- irreversible: why\" at its head");
            }
        }
        return complaints;
    }

    List<SqlScript> upwards() {
        return scripts.entrySet().stream()
                .filter(file -> file.getKey().startsWith("V") && !released.contains(file.getKey()))
                .map(file -> SqlScript.of(file.getKey(), file.getValue()))
                .toList();
    }

    private boolean canBeUndone(SqlScript script) {
        boolean marked = script.statements().stream()
                .limit(1)
                .flatMap(first -> first.comments().stream())
                .anyMatch(comment -> IRREVERSIBLE.matcher(comment).find());
        return marked || scripts.containsKey("U" + script.fileName().substring(1));
    }
}
