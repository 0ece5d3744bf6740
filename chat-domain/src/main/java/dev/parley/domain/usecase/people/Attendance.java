package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Environment;
import dev.parley.domain.model.user.User;
import java.time.Duration;
import java.time.Instant;

/** Notes who is here, once a minute at most, since every request would otherwise be a write. */
final class Attendance {
    static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private final Environment environment;

    Attendance(Environment environment) {
        this.environment = environment;
    }

    /** Others may note the same user at the same time, so the store decides once more. */
    void note(User user, Instant now) {
        Instant latest = now.minus(AT_MOST_EVERY);
        if (user.lastSeenAt().filter(latest::isBefore).isEmpty()) {
            see(user, now);
        }
    }

    private void see(User user, Instant now) {
        try {
            environment.transactions().write(store -> store.users().see(user.id(), now, AT_MOST_EVERY));
        } catch (RuntimeException unimportant) {
            // Whoever asked something can be answered all the same; the next request notes it.
        }
    }
}
