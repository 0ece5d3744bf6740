package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index on a big table is made concurrently, since nobody could write to it meanwhile. A new table is not big. */
final class IndexesOfBigTables implements Rule {
    private static final Pattern INDEX =
            Pattern.compile("\\bcreate (?:unique )?index (?!concurrently\\b).*?\\bon (?:only )?(\\w+)");
    private static final Pattern CONSTRAINT = Pattern.compile("\\balter table (?:if exists )?(?:only )?(\\w+) .*\\badd"
            + " (?:constraint \\w+ )?(?:unique|primary key|exclude)\\b(?! using index)");

    @Override
    public List<String> complaints(SqlScript script) {
        return Stream.of(INDEX, CONSTRAINT)
                .flatMap(pattern -> script.findAll(pattern).stream())
                .map(found -> found.group(1))
                .filter(table -> BigTables.has(table) && script.isOld(table))
                .map(table -> "indexes the big table " + table + " without CONCURRENTLY")
                .toList();
    }
}
