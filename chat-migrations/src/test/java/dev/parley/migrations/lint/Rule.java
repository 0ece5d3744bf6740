package dev.parley.migrations.lint;

import java.util.List;

/** Looks at one script that goes up, and says what is wrong with it: a sentence for each thing. */
@FunctionalInterface
interface Rule {
    List<String> complaints(SqlScript script);
}
