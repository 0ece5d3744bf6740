package dev.parley.domain.usecase.assistants;

import dev.parley.domain.model.message.Content;
import java.util.Optional;

/** Makes a message of whatever a model said. */
final class AnswerText {
    /** Leaves room for mentions, which grow when they are resolved. */
    static final int MOST_CODE_POINTS = Content.MOST_CODE_POINTS * 3 / 4;

    private static final String GOES_ON = " …";

    private AnswerText() {}

    /** Without what no message may contain; cut where it is too long; empty when it says nothing. */
    static Optional<Content> of(String said) {
        String text = clean(said).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Content(cut(text)));
    }

    private static String clean(String said) {
        StringBuilder text = new StringBuilder(said.length());
        said.codePoints()
                .filter(point -> point != 0)
                .map(point -> isHalf(point) ? '\uFFFD' : point)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_CODE_POINTS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS)) + GOES_ON;
    }
}
