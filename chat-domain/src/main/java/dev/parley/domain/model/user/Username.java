package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A handle: lower-case ASCII, unique among the living. Upper case is folded, whatever the machine's locale. */
public record Username(String value) {
    private static final int MOST_CHARACTERS = 64;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Set<String> RESERVED = Set.of("all", "channel", "here", "everyone");

    public Username {
        Require.text("username", value, 1, MOST_CHARACTERS);
        value = value.toLowerCase(Locale.ROOT);
        Require.that(
                FORM.matcher(value).matches(),
                "username",
                "invalid_characters",
                "username may have a to z, 0 to 9, dot, underscore and hyphen, and begins with a letter or digit");
        Require.that(!RESERVED.contains(value), "username", "reserved", "username " + value + " is reserved");
    }

    /** Empty for a text that cannot be one. */
    public static Optional<Username> parse(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        boolean fits =
                folded.length() <= MOST_CHARACTERS && FORM.matcher(folded).matches() && !RESERVED.contains(folded);
        return fits ? Optional.of(new Username(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
