package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/** An instant without a time zone means something else to each session. */
final class TimeZones implements Rule {
    private static final Pattern WITHOUT =
            Pattern.compile("\\btimestamp\\b(?: \\( \\d \\))?(?! \\( \\d \\))(?! with time zone\\b)");

    @Override
    public List<String> complaints(SqlScript script) {
        return script.matching(WITHOUT).stream()
                .map(statement -> "has a timestamp without time zone; use timestamptz: " + statement.text())
                .toList();
    }
}
