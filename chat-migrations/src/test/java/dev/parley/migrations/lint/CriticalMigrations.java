package dev.parley.migrations.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells by its text what makes a script one to look at twice. Empty for the others. */
final class CriticalMigrations {
    private static final Pattern OF_TABLE = Pattern.compile(
            "\\b(?:alter table (?:if exists )?(?:only )?|update (?:only )?"
                    + "|delete from (?:only )?|create (?:unique )?index .*?\\bon (?:only )?|create trigger .*? on )(\\w+)");
    private static final Pattern DROPS = Pattern.compile("\\bdrop (?:table|column)\\b|\\btruncate\\b");
    private static final Pattern IRREVERSIBLE = Pattern.compile("\\A(?:--[^\\n]*\\n)*--\\s*irreversible:");

    private CriticalMigrations() {}

    static List<String> reasons(SqlScript script) {
        List<String> reasons = new ArrayList<>();
        script.findAll(OF_TABLE).stream()
                .map(found -> found.group(1))
                .filter(table -> BigTables.has(table) && script.isOld(table))
                .distinct()
                .forEach(table -> reasons.add("changes the big table " + table));
        if (!script.matching(DROPS).isEmpty()) {
            reasons.add("drops data");
        }
        if (IRREVERSIBLE.matcher(script.sql()).find()) {
            reasons.add("cannot be taken back");
        }
        if (Backfills.MARKED.matcher(script.sql()).find()) {
            reasons.add("goes through a table in chunks");
        }
        return reasons;
    }
}
