package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The name of a time zone in the IANA database, such as {@code Europe/Vienna}; empty when not told. One that was stored
 * need not be known to every machine that reads it.
 */
public record TimeZoneName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+/-]*");

    public TimeZoneName {
        Require.text("timeZone", value, 0, 64);
        Require.that(FORM.matcher(value).matches(), "timeZone", "invalid_format", "timeZone must look like Area/City");
    }

    /** One that is known here, or none. */
    public static TimeZoneName known(String text) {
        TimeZoneName zone = new TimeZoneName(text);
        zone.requireKnown();
        return zone;
    }

    public void requireKnown() {
        boolean known = value.isEmpty() || ZoneId.getAvailableZoneIds().contains(value);
        Require.that(known, "timeZone", "unknown_time_zone", "there is no such time zone in the IANA database");
    }
}
