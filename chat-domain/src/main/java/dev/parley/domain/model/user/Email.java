package dev.parley.domain.model.user;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.error.Require;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it was typed; two with the same {@link #canonical()} form are the same address. */
public record Email(String value) {
    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    public Email {
        value = value.strip();
        Require.text("email", value, 3, 254);
        Require.that(FORM.matcher(value).matches(), "email", "invalid_format", "email must look like name@host");
        Require.text("email", canonicalForm(value), 3, 254);
    }

    /** Empty for a text that cannot be one. */
    public static Optional<Email> parse(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (InvalidInput nobodysAddress) {
            return Optional.empty();
        }
    }

    public String canonical() {
        return canonicalForm(value);
    }

    private static String canonicalForm(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
