package dev.parley.migrations.lint;

import dev.parley.migrations.lint.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes SQL apart as Postgres does, so that a comment or a string is never taken for a statement, nor hides one. */
final class SqlTokens {
    private static final Pattern NEXT = Pattern.compile("""
            (?<blank>\\s+)\
            |--(?<line>[^\\n]*)\
            |(?<block>/\\*)\
            |[eE]'(?<escaped>[^'\\\\]*(?:(?:\\\\.|'')[^'\\\\]*)*)'\
            |'(?<string>[^']*(?:''[^']*)*)'\
            |"(?<name>[^"]*(?:""[^"]*)*)"\
            |\\$(?<tag>(?:[\\p{L}_][\\p{L}\\p{N}_]*)?)\\$(?<body>.*?)\\$\\k<tag>\\$\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)\
            |(?<symbol>.)\
            """, Pattern.DOTALL);

    private final String sql;
    private final Matcher next;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
        this.next = NEXT.matcher(sql);
    }

    static List<Token> of(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        while (tokens.at < sql.length()) {
            tokens.read();
        }
        return tokens.tokens;
    }

    private void read() {
        next.region(at, sql.length()).lookingAt();
        at = next.end();
        if (next.group("block") != null) {
            at = endOfBlock();
            add(Kind.COMMENT, sql.substring(next.start(), at));
        }
        add(Kind.COMMENT, next.group("line"));
        add(Kind.STRING, next.group("escaped"));
        add(Kind.STRING, next.group("string"));
        add(Kind.BODY, next.group("body"));
        add(Kind.WORD, next.group("name"));
        add(Kind.WORD, next.group("word"));
        add(Kind.SYMBOL, next.group("symbol"));
    }

    private void add(Kind kind, String text) {
        if (text != null) {
            tokens.add(new Token(kind, kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text));
        }
    }

    /** Such comments can be inside one another. */
    private int endOfBlock() {
        int depth = 1;
        int end = at;
        while (depth > 0 && end < sql.length()) {
            int step = 1;
            if (sql.startsWith("/*", end)) {
                depth++;
                step = 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                step = 2;
            }
            end += step;
        }
        return end;
    }
}
