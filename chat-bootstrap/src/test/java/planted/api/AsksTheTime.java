package planted.api;

import java.time.Instant;

/** Makes tests depend on the clock. */
public final class AsksTheTime {
    Instant ask() {
        return Instant.now();
    }
}
