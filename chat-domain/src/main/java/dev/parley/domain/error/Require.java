package dev.parley.domain.error;

/** The checks that input must pass; each failure is an {@link InvalidInput} that names the field. */
public final class Require {
    /** Fillers of Hangul, and Braille without a dot: letters and a symbol, by their kind. */
    private static final String LOOK_LIKE_SPACE = "\u115F\u1160\u2800\u3164\uFFA0";

    private Require() {}

    public static void that(boolean holds, String field, String code, String message) {
        if (!holds) {
            throw new InvalidInput(field, code, message);
        }
    }

    /** Text that can be stored and sent anywhere: well-formed, without U+0000, {@code min} to {@code max} code points. */
    public static void text(String field, String value, int min, int max) {
        that(value.indexOf('\0') < 0, field, "nul_character", field + " must not contain U+0000");
        that(isWellFormed(value), field, "malformed_text", field + " contains half of a surrogate pair");
        int length = value.codePointCount(0, value.length());
        that(length >= min, field, "too_short", field + " must have at least " + min + " characters");
        that(length <= max, field, "too_long", field + " must have at most " + max + " characters");
    }

    /**
     * Text that stands in a line with other text and leaves that as it is: nothing that breaks the line, controls a
     * terminal or turns the direction of what follows; and something to see, unless it is empty.
     */
    public static void line(String field, String value) {
        that(
                value.codePoints().noneMatch(Require::disturbs),
                field,
                "invalid_characters",
                field + " must not contain line breaks, control characters or characters that change the direction");
        that(
                value.isEmpty() || value.codePoints().anyMatch(Require::isVisible),
                field,
                "invisible",
                field + " has nothing that can be seen");
    }

    /** Embeddings, overrides and isolates reach beyond their text; plain marks of direction do not. */
    private static boolean disturbs(int point) {
        int type = Character.getType(point);
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return turns
                || type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isVisible(int point) {
        return !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT
                && LOOK_LIKE_SPACE.indexOf(point) < 0;
    }

    private static boolean isWellFormed(String value) {
        return value.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
