package dev.parley.api.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seconds since 1970 with up to six decimals, which is how exports write instants and name messages. */
final class Timestamp {
    private static final Pattern FORM = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,6}))?");

    private Timestamp() {}

    /** Exact to the microsecond. Empty for a text that is none. */
    static Optional<Instant> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = Optional.ofNullable(matcher.group(2)).orElse("");
        long micros = Long.parseLong(decimals + "0".repeat(6 - decimals.length()));
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), micros * 1_000));
    }
}
