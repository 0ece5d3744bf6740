package dev.parley.migrations.lint;

import dev.parley.migrations.lint.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement in a plain form: lower case, single blanks, without the schema {@code public}, comments and strings left
 * out. What is inside of a body, or of a string that is executed, are statements of their own.
 */
record SqlStatement(String text, List<String> comments) {

    static List<SqlStatement> of(String sql) {
        List<SqlStatement> statements = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (Token token : SqlTokens.of(sql)) {
            if (token.text().equals(";") && token.is(Kind.SYMBOL)) {
                add(tokens, statements);
                tokens.clear();
            } else {
                tokens.add(token);
            }
        }
        add(tokens, statements);
        return statements;
    }

    private static void add(List<Token> tokens, List<SqlStatement> statements) {
        String text = tokens.stream()
                .filter(token -> !token.is(Kind.COMMENT))
                .map(SqlStatement::plain)
                .collect(Collectors.joining(" "))
                .replace("public . ", "");
        if (!text.isEmpty()) {
            statements.add(new SqlStatement(text, comments(tokens)));
            inside(tokens, text).map(SqlStatement::of).forEach(statements::addAll);
        }
    }

    private static String plain(Token token) {
        return token.is(Kind.STRING) ? "''" : token.is(Kind.BODY) ? "$$" : token.text();
    }

    private static List<String> comments(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.is(Kind.COMMENT))
                .map(Token::text)
                .toList();
    }

    private static Stream<String> inside(List<Token> tokens, String text) {
        boolean dynamic = text.matches("(.* )?execute (?!function|procedure).*");
        return tokens.stream()
                .filter(token -> token.is(Kind.BODY) || (dynamic && token.is(Kind.STRING)))
                .map(token -> token.is(Kind.STRING) ? token.text().replace("''", "'") : token.text());
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
