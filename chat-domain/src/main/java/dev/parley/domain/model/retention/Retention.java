package dev.parley.domain.model.retention;

import dev.parley.domain.error.Require;
import java.time.Duration;

/** For how many days messages are kept: 1 to 36,500, which is for ever. */
public record Retention(int days) {
    public static final int MOST_DAYS = 36_500;

    public Retention {
        Require.that(days >= 1 && days <= MOST_DAYS, "days", "out_of_range", "days is 1 to " + MOST_DAYS);
    }

    public Duration duration() {
        return Duration.ofDays(days);
    }
}
