package dev.parley.api.assistant;

import dev.parley.domain.model.assistant.Assistant;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.assistant.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Asks a model server, and asks again what may have failed by chance: when nobody is there, when it has too much to do or
 * is out of order, and when it takes too long. What it refuses, it is not asked again. Closing drops what is under way.
 */
public final class HttpAssistant implements Assistant, AutoCloseable {
    private final ModelServer server;
    private final ModelClient client;
    private final Pause pause;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Waits between two attempts. */
    @FunctionalInterface
    public interface Pause {
        void last(Duration duration) throws InterruptedException;
    }

    public HttpAssistant(ModelServer server) {
        this.server = server;
        this.client = new ModelClient(server);
        this.pause = duration -> closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** With another way of waiting. */
    HttpAssistant(ModelServer server, Pause pause) {
        this.server = server;
        this.client = new ModelClient(server);
        this.pause = pause;
    }

    @Override
    public Duration patience() {
        return server.patience();
    }

    @Override
    public Reply answer(Prompt prompt) {
        try {
            for (int attempt = 1; ; attempt++) {
                Optional<Reply> reply = isClosing()
                        ? Optional.of(new Reply.Dropped(attempt - 1))
                        : reply(client.ask(prompt, attempt), attempt);
                if (reply.isPresent()) {
                    return reply.get();
                }
            }
        } catch (InterruptedException stopped) { // the question is taken up again when its time is up
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking a model", stopped);
        }
    }

    /** Empty after the pause before the next attempt. */
    private Optional<Reply> reply(Attempt attempt, int number) throws InterruptedException {
        return switch (attempt) {
            case Attempt.Answered answered -> Optional.of(answered.said());
            case Attempt.Refused refused -> Optional.of(new Reply.Failed(refused.why(), number));
            case Attempt.Failed broken
            when isClosing() -> Optional.of(new Reply.Dropped(number)); // by the closing, as a rule
            case Attempt.Failed failed
            when number >= server.retries().attempts() -> Optional.of(new Reply.Failed(failed.why(), number));
            case Attempt.Failed failed -> {
                pause.last(pauseAfter(number, failed.pause()));
                yield Optional.empty();
            }
        };
    }

    /** As long as was wished for; else longer each time, and never quite the same. Not longer than the longest. */
    private Duration pauseAfter(int number, Optional<Duration> wished) {
        Duration longest = server.retries().longestPause();
        Duration backOff = server.retries().firstPause().multipliedBy(1L << Math.min(number - 1, 16));
        Duration wanted = wished.orElseGet(() -> shaken(shorter(backOff, longest)));
        return shorter(wanted, longest);
    }

    /** At least half of it. */
    private static Duration shaken(Duration duration) {
        long half = duration.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        client.close();
    }
}
