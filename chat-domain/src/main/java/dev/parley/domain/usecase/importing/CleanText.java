package dev.parley.domain.usecase.importing;

import java.util.ArrayList;
import java.util.List;

/** Text that can be stored: without U+0000, and with U+FFFD for each half of a surrogate pair. */
record CleanText(String value, List<String> changes) {
    private static final int REPLACEMENT = 0xFFFD;

    static CleanText of(String text) {
        boolean hasNul = text.indexOf('\0') >= 0;
        boolean hasHalf = text.codePoints().anyMatch(CleanText::isHalf);
        if (!hasNul && !hasHalf) {
            return new CleanText(text, List.of());
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        List<String> changes = new ArrayList<>();
        if (hasNul) {
            changes.add("contained U+0000, which was left out");
        }
        if (hasHalf) {
            changes.add("contained half of a surrogate pair, which was replaced");
        }
        return new CleanText(clean.toString(), changes);
    }

    /** At most so many code points. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
