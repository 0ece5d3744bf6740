package dev.parley.bootstrap.process;

import dev.parley.domain.store.StoreUnavailable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One kind of work that is done step by step on a thread of its own: at once while a step says that there is more, else
 * when woken, and now and then anyway. After a failure it is logged and tried again, later each time.
 */
final class BackgroundWork {
    private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;

    private final String name;
    private final BooleanSupplier step;
    private final Duration idle;
    private final Duration afterFailure;
    private final Thread thread;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean stopped;

    /** Waits for the given times at most: when there is nothing to do, and after the first of several failures. */
    BackgroundWork(String name, Duration idle, Duration afterFailure, BooleanSupplier step) {
        this.name = name;
        this.step = step;
        this.idle = idle;
        this.afterFailure = afterFailure;
        this.thread = Thread.ofPlatform().name("background-" + name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There may be something to do. */
    void wake() {
        locked(() -> woken = true);
    }

    /** No further step begins. */
    void stop() {
        locked(() -> stopped = true);
    }

    /** Waits for the step that is under way, and interrupts it when that takes too long. */
    void awaitEnd() throws InterruptedException {
        if (!thread.isAlive() || thread.join(PATIENCE)) {
            return;
        }
        thread.interrupt();
        if (!thread.join(PATIENCE)) {
            throw new IllegalStateException("The work in the background on " + name + " did not stop.");
        }
    }

    private void run() {
        int failures = 0;
        while (!isStopped()) {
            try {
                boolean more = step.getAsBoolean();
                failures = 0;
                if (!more) {
                    pause(idle, true);
                }
            } catch (RuntimeException | Error failure) {
                tell(failure);
                pause(afterFailure.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS)), false);
            }
        }
    }

    private void tell(Throwable failure) {
        String message =
                "The work in the background on " + name + " failed and is tried again: " + failure.getMessage();
        if (failure instanceof StoreUnavailable) {
            LOG.log(Level.WARNING, message);
        } else {
            LOG.log(Level.WARNING, message, failure);
        }
    }

    private void pause(Duration most, boolean untilWoken) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (left > 0 && !stopped && !(untilWoken && woken)) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
