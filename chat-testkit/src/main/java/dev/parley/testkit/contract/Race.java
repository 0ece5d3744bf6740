package dev.parley.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets several threads do things at the same time. Every wait is bounded: what hangs fails. */
final class Race {
    private static final int SECONDS = 30;

    private Race() {}

    /** How it ended for one of those who took part. */
    record Outcome<T>(Optional<T> result, Optional<Throwable> failure) {}

    /** All begin at the same moment; the outcomes are in the order of the starters. */
    static <T> List<Outcome<T>> between(int starters, IntFunction<T> run) {
        CyclicBarrier start = new CyclicBarrier(starters);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> runs = new ArrayList<>();
            for (int i = 0; i < starters; i++) {
                int starter = i;
                runs.add(threads.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return run.apply(starter);
                }));
            }
            return runs.stream().map(Race::outcome).toList();
        }
    }

    /** What all of them answer; when one failed, this fails. */
    static <T> List<T> answers(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Race::answer).toList();
    }

    /** On another thread, while this one waits. */
    static <T> T elsewhere(Callable<T> task) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return answer(outcome(thread.submit(task)));
        }
    }

    private static <T> T answer(Outcome<T> outcome) {
        outcome.failure().ifPresent(failure -> {
            throw new AssertionError("failed on another thread: " + failure, failure);
        });
        return outcome.result().orElseThrow();
    }

    private static <T> Outcome<T> outcome(Future<T> run) {
        try {
            return new Outcome<>(Optional.of(run.get(SECONDS, TimeUnit.SECONDS)), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
        } catch (TimeoutException e) {
            run.cancel(true);
            throw new AssertionError("it did not end within " + SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** A place inside of two transactions where both wait for each other, on stores that allow it. */
    static final class Meeting {
        private final CountDownLatch missing = new CountDownLatch(2);
        private final boolean possible;

        Meeting(boolean possible) {
            this.possible = possible;
        }

        void attend() {
            missing.countDown();
            try {
                if (possible && !missing.await(SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("the other transaction did not come");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
