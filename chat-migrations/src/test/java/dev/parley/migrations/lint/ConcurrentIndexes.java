package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is made concurrently is made outside of a transaction, and a failure leaves an index that is invalid. So it has a
 * script of its own, and drops that index first, or the next attempt would find the name taken.
 */
final class ConcurrentIndexes implements Rule {
    private static final Pattern CONCURRENTLY = Pattern.compile("\\bconcurrently\\b");
    private static final Pattern WHOLE = Pattern.compile("drop index concurrently if exists (\\w+)\n"
            + "create (?:unique )?index concurrently \\1 on .*|drop index concurrently \\w+");

    @Override
    public List<String> complaints(SqlScript script) {
        if (script.matching(CONCURRENTLY).isEmpty()
                || WHOLE.matcher(text(script)).matches()) {
            return List.of();
        }
        return List.of("is not just DROP INDEX CONCURRENTLY IF EXISTS name; CREATE INDEX CONCURRENTLY name ON …");
    }

    private static String text(SqlScript script) {
        return String.join(
                "\n", script.statements().stream().map(SqlStatement::text).toList());
    }
}
