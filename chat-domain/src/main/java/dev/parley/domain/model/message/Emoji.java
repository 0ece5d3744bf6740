package dev.parley.domain.model.message;

import dev.parley.domain.error.Require;
import java.util.regex.Pattern;

/** A reaction: a short name such as {@code thumbsup} or {@code +1::skin-tone-2}, or an emoji's own characters. */
public record Emoji(String value) {
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\s\\p{Cntrl}/]");

    public Emoji {
        Require.text("emoji", value, 1, 100);
        Require.that(
                !NOT_ALLOWED.matcher(value).find(),
                "emoji",
                "invalid_characters",
                "emoji must not contain space, control characters or a slash");
    }

    @Override
    public String toString() {
        return value;
    }
}
