package dev.parley.api;

import dev.parley.domain.error.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Instants in bodies: RFC 3339, with any offset. What is finer than a microsecond is cut off. */
final class Instants {
    /** What every store can keep. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Instants() {}

    static Function<String, Instant> of(String field) {
        return text -> parse(field, text);
    }

    private static Instant parse(String field, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException malformed) {
            // Refused below, like what cannot be kept.
        }
        throw new InvalidInput(field, "invalid_instant", field + " has to be an instant such as 2026-03-01T09:00:00Z");
    }
}
