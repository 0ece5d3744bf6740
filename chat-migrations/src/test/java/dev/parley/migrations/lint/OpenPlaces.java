package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.Pattern;

/** What the template leaves open is filled in. */
final class OpenPlaces implements Rule {
    private static final Pattern OPEN = Pattern.compile("\\bTODO\\b");

    @Override
    public List<String> complaints(SqlScript script) {
        return OPEN.matcher(script.sql()).find() ? List.of("has a TODO left") : List.of();
    }
}
