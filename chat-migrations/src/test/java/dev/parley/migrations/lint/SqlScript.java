package dev.parley.migrations.lint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A script that goes up, taken apart. */
record SqlScript(String fileName, String sql, List<SqlStatement> statements) {
    private static final Pattern NEW_TABLE = Pattern.compile("\\bcreate (?:\\w+ )*table (?:if not exists )?(\\w+)");

    static SqlScript of(String fileName, String sql) {
        return new SqlScript(fileName, sql, SqlStatement.of(sql));
    }

    /** Whether a table was there before this script. */
    boolean isOld(String table) {
        return statements.stream()
                .flatMap(statement -> NEW_TABLE.matcher(statement.text()).results())
                .map(created -> created.group(1))
                .noneMatch(table::equals);
    }

    List<SqlStatement> matching(Pattern pattern) {
        return statements.stream()
                .filter(statement -> statement.matches(pattern))
                .toList();
    }

    /** What all statements have of a pattern. */
    List<MatchResult> findAll(Pattern pattern) {
        return statements.stream()
                .flatMap(statement -> pattern.matcher(statement.text()).results())
                .toList();
    }
}
