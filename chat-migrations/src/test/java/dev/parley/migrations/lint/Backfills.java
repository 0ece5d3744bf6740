package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/** What is run in chunks is one statement that changes the rows of its chunk, and no others. */
final class Backfills implements Rule {
    static final Pattern MARKED = Pattern.compile("\\A(?:--[^\\n]*\\n)*--\\s*backfill:\\s*\\S");

    private static final Pattern FORM = Pattern.compile("^(?:update|insert into|delete from) .*\\bchunk\\b");
    private static final Pattern RETURNING = Pattern.compile("\\breturning\\b");

    @Override
    public List<String> complaints(SqlScript script) {
        if (!MARKED.matcher(script.sql()).find()) {
            return List.of();
        }
        boolean fits = script.statements().size() == 1
                && script.statements().get(0).matches(FORM)
                && !script.statements().get(0).matches(RETURNING);
        return fits ? List.of() : List.of("is not just one UPDATE, INSERT or DELETE that takes its rows from chunk");
    }
}
