package dev.parley.migrations.lint;

/** A piece of SQL. Words and quoted names are without quotes, strings and bodies are what is between theirs. */
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        STRING,
        /** Between dollar signs: mostly the body of a function or of a DO block. */
        BODY,
        COMMENT,
        SYMBOL
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
