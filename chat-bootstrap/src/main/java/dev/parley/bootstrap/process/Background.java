package dev.parley.bootstrap.process;

import dev.parley.domain.model.feed.FeedId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What the server does by itself while it serves. Each kind of work is a step that tells whether there is more to do, and
 * that another process may do at the same time. Closing lets the steps that are under way finish, and does what is to be
 * done at the end.
 */
public final class Background implements AutoCloseable {
    /** How often is looked for what other processes have changed. */
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final List<BackgroundWork> followers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<FeedId>>> listeners = new CopyOnWriteArrayList<>();
    private final List<BackgroundWork> all = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> awaited = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> atLast = new ConcurrentHashMap<>();

    /** Work that follows the feeds, and is told which have moved. */
    public Background following(String name, BooleanSupplier step, Consumer<Set<FeedId>> moved) {
        listeners.add(moved);
        return following(name, step);
    }

    /** Work that looks by itself for what follows from the feeds. */
    public Background following(String name, BooleanSupplier step) {
        BackgroundWork work = new BackgroundWork(name, NOW_AND_THEN, AFTER_FAILURE, step);
        followers.add(work);
        all.add(work);
        return this;
    }

    /** Work that there is time for. */
    public Background every(Duration pause, String name, BooleanSupplier step) {
        all.add(new BackgroundWork(name, pause, AFTER_FAILURE, step));
        return this;
    }

    /** What steps may wait for: closed when no further step begins, so that those under way need not wait longer. */
    public Background waitingFor(AutoCloseable other) {
        awaited.add(other);
        return this;
    }

    /** What would be lost otherwise: done once, when no step is under way any more. */
    public Background atLast(String name, Runnable last) {
        atLast.put(name, last);
        return this;
    }

    public void start() {
        all.forEach(BackgroundWork::start);
    }

    /** Something was committed to these feeds. Quick, and for any thread. */
    public void moved(Set<FeedId> feeds) {
        listeners.forEach(listener -> listener.accept(feeds));
        wake();
    }

    /** Something was committed that followers may wait for. Quick, and for any thread. */
    public void wake() {
        followers.forEach(BackgroundWork::wake);
    }

    @Override
    public void close() {
        all.forEach(BackgroundWork::stop);
        List<RuntimeException> troubles = new ArrayList<>();
        awaited.forEach(other -> end("what it waits for", other::close).ifPresent(troubles::add));
        for (BackgroundWork work : all) {
            try {
                work.awaitEnd();
            } catch (IllegalStateException stuck) {
                troubles.add(stuck);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        atLast.forEach((name, last) -> end(name, last::run).ifPresent(troubles::add));
        if (!troubles.isEmpty()) {
            throw troubles.get(0);
        }
    }

    private static Optional<RuntimeException> end(String name, Ending last) {
        try {
            last.run();
            return Optional.empty();
        } catch (Exception lost) {
            return Optional.of(new IllegalStateException(
                    "The work in the background on " + name + " could not be ended: " + lost.getMessage(), lost));
        }
    }

    @FunctionalInterface
    private interface Ending {
        void run() throws Exception;
    }
}
