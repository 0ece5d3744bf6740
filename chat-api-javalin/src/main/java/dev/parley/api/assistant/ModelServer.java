package dev.parley.api.assistant;

import dev.parley.domain.model.assistant.ModelName;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a model is, and how long to wait for it. The address ends before {@code /chat/completions}, the way
 * {@code https://host/v1} does; servers of one's own often need no key.
 */
public record ModelServer(URI address, Optional<String> key, ModelName model, Duration timeout, Retries retries) {
    /** How often to ask at most, and how long to pause before asking again: the first time, and at most. */
    public record Retries(int attempts, Duration firstPause, Duration longestPause) {
        public static final Retries USUAL = new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(20));
    }

    URI completions() {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
    }

    /** The longest that all attempts take together. */
    Duration patience() {
        return timeout.multipliedBy(retries.attempts())
                .plus(retries.longestPause().multipliedBy(retries.attempts() - 1));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelServer[" + address + ", " + model.value() + "]";
    }
}
