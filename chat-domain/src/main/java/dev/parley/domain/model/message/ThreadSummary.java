package dev.parley.domain.model.message;

import java.time.Instant;
import java.util.Optional;

/** How many replies that are not deleted a root has, and when the newest of them was written. */
public record ThreadSummary(int replyCount, Optional<Instant> lastReplyAt) {
    public static final ThreadSummary NONE = new ThreadSummary(0, Optional.empty());
}
