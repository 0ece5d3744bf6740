package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/** What takes data away says what becomes of it, in a comment {@code -- plan: …} right at the statement. */
final class DroppedData implements Rule {
    /** A trigger that watches for a TRUNCATE does none. */
    private static final Pattern DROPS = Pattern.compile("\\b(?:drop table|truncate(?! (?:or|on)\\b))\\b");
    /** The word COLUMN is optional. What else an ALTER TABLE can drop is a constraint, or a quality of a column. */
    private static final Pattern DROPS_COLUMN = Pattern.compile("\\balter (?:table|foreign table|type)\\b.*\\bdrop"
            + " (?!constraint\\b|not null\\b|default\\b|identity\\b|expression\\b)\\w+");

    private static final Pattern PLAN = Pattern.compile("^\\s*plan:\\s*\\S+\\s+\\S+");

    @Override
    public List<String> complaints(SqlScript script) {
        return script.statements().stream()
                .filter(statement -> statement.matches(DROPS) || statement.matches(DROPS_COLUMN))
                .filter(statement -> statement.comments().stream()
                        .noneMatch(comment -> PLAN.matcher(comment).find()))
                .map(statement -> "drops data without a comment \"-- plan: …\" at the statement that says what becomes"
                        + " of it: " + statement.text())
                .toList();
    }
}
