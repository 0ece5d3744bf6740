package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a big table are changed in chunks: at once, all of them would be locked until the end. */
final class RowsOfBigTables implements Rule {
    private static final Pattern UPDATE = Pattern.compile("\\bupdate (?:only )?(\\w+) (?:(?:as )?\\w+ )?set\\b");
    private static final Pattern DELETE = Pattern.compile("\\bdelete from (?:only )?(\\w+)");

    @Override
    public List<String> complaints(SqlScript script) {
        if (Backfills.MARKED.matcher(script.sql()).find()) {
            return List.of();
        }
        return Stream.of(UPDATE, DELETE)
                .flatMap(pattern -> script.findAll(pattern).stream())
                .map(found -> found.group(1))
                .filter(table -> BigTables.has(table) && script.isOld(table))
                .map(table -> "changes rows of the big table " + table + " at once; \"-- backfill: " + table
                        + "\" does it in chunks")
                .toList();
    }
}
