package dev.parley.domain.model.message;

import dev.parley.domain.error.Require;

/** What a message says: 1 to 40,000 code points, kept as they are. */
public record Content(String value) {
    public static final int MOST_CODE_POINTS = 40_000;

    public Content {
        Require.text("content", value, 1, MOST_CODE_POINTS);
    }

    /** Not the text: messages do not belong into logs. */
    @Override
    public String toString() {
        return "Content[" + value.length() + "]";
    }
}
