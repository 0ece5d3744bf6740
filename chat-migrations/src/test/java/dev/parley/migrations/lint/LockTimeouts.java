package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who waits for a lock makes everybody wait who comes later, so nobody may wait for long. What runs outside of a
 * transaction is exempt: an index made concurrently waits for others, but keeps nobody waiting; and each chunk of what
 * is run in chunks has a time-out without asking for it.
 */
final class LockTimeouts implements Rule {
    private static final Pattern FIRST = Pattern.compile("^set local lock_timeout (?:=|to) ''$");
    private static final Pattern LIMIT = Pattern.compile(
            "SET\\s+LOCAL\\s+lock_timeout\\s*(?:=|TO)\\s*'[1-9]\\d{0,3}ms'|"
                    + "SET\\s+LOCAL\\s+lock_timeout\\s*(?:=|TO)\\s*'(?:[1-9]|10)s'",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS = Pattern.compile("\\block_timeout\\b");
    private static final Pattern CONCURRENTLY = Pattern.compile("\\bindex concurrently\\b");

    @Override
    public List<String> complaints(SqlScript script) {
        if (!script.matching(CONCURRENTLY).isEmpty()
                || Backfills.MARKED.matcher(script.sql()).find()) {
            return List.of();
        }
        boolean first = !script.statements().isEmpty()
                && script.statements().get(0).matches(FIRST)
                && script.matching(OTHERS).size() == 1
                && LIMIT.matcher(script.sql()).find();
        return first
                ? List.of()
                : List.of("does not begin with SET LOCAL lock_timeout = '5s'; (at most 10s, and once)");
    }
}
