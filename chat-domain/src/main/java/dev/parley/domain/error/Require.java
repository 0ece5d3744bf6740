package dev.parley.domain.error;

/** The checks that input must pass; each failure is an {@link InvalidInput} that names the field. */
public final class Require {
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

    private static boolean isWellFormed(String value) {
        return value.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
