package dev.parley.migrations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a database stands with one migration: when it was applied, if it was, and how long that took. */
public record MigrationStatus(
        String version, String name, State state, Optional<Instant> appliedAt, Optional<Duration> took) {

    /** What has become of a migration in a database. */
    public enum State {
        /** Not yet applied; the next {@code up} does it. */
        PENDING,
        APPLIED,
        /** Applied, with a script that was edited since. */
        CHANGED,
        /** Applied by a version of Parley that has more, or other, scripts. */
        UNKNOWN,
        /** Older than what is applied, and therefore never run. */
        SKIPPED,
        /** Tried outside of a transaction, and failed; the next {@code up} tries again. */
        FAILED
    }
}
