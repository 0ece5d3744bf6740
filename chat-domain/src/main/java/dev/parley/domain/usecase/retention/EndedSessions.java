package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Environment;
import java.time.Duration;
import java.time.Instant;

/**
 * Sessions that ended longer ago than that anything is restored: nobody comes in by them, and they know which devices
 * somebody had.
 */
final class EndedSessions {
    private static final int BATCH = 1_000;

    private final Environment environment;
    private final Duration kept;

    EndedSessions(Environment environment, Duration kept) {
        this.environment = environment;
        this.kept = kept;
    }

    /** Tells whether there may be more. */
    boolean removeSome() {
        Instant before = environment.now().minus(kept);
        int removed = environment.transactions().write(store -> store.sessions().removeEnded(before, BATCH));
        return removed == BATCH;
    }
}
