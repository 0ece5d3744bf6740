package dev.parley.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundWorkTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Semaphore steps = new Semaphore(0);

    @Test
    void steps_follow_one_another_while_there_is_more() throws Exception {
        AtomicInteger left = new AtomicInteger(5);
        BackgroundWork work = started(NEVER, () -> left.decrementAndGet() > 0);

        steps.acquire(5);
        end(work);

        assertThat(left).hasValue(0);
    }

    @Test
    void whoever_waits_is_woken() throws Exception {
        BackgroundWork work = started(NEVER, () -> false);
        steps.acquire();

        work.wake();
        steps.acquire();
        end(work);

        assertThat(steps.availablePermits()).isZero();
    }

    @Test
    void being_woken_in_the_middle_of_a_step_means_another_one() throws Exception {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        BackgroundWork work = started(NEVER, () -> {
            inTheMiddle.countDown();
            await(woken);
            return false;
        });

        await(inTheMiddle);
        work.wake();
        woken.countDown();

        steps.acquire(2);
        end(work);
    }

    @Test
    void now_and_then_there_is_a_step_without_being_woken() throws Exception {
        BackgroundWork work = started(AT_ONCE, () -> false);

        steps.acquire(3);
        end(work);
    }

    @Test
    void what_fails_is_tried_again() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        BackgroundWork work = started(NEVER, () -> {
            if (failures.getAndIncrement() < 2) {
                throw new StoreUnavailable("on purpose", new IllegalStateException());
            }
            return false;
        });

        steps.acquire(3);
        end(work);

        assertThat(failures).hasValue(3);
    }

    @Test
    void closing_waits_for_the_step_that_is_under_way_and_begins_none() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Background background = new Background().every(NEVER, "test", () -> {
            begun.countDown();
            await(mayEnd);
            ended.set(true);
            return true;
        });
        background.start();
        await(begun);

        Thread closing = Thread.ofVirtual().start(background::close);
        mayEnd.countDown();
        closing.join();

        assertThat(ended).isTrue();
    }

    @Test
    void only_what_follows_the_feeds_is_woken_by_them() throws Exception {
        Semaphore others = new Semaphore(0);
        Background background = new Background()
                .following("follower", counted(() -> false))
                .every(NEVER, "other", () -> {
                    others.release();
                    return false;
                });
        background.start();
        steps.acquire();
        others.acquire();

        background.wake();
        steps.acquire();
        background.close();

        assertThat(others.availablePermits()).isZero();
    }

    @Test
    void followers_are_told_which_feeds_have_moved_before_they_are_woken() throws Exception {
        Set<FeedId> moved = Set.of(new FeedId(new UUID(1, 2)));
        List<Set<FeedId>> told = new CopyOnWriteArrayList<>();
        List<Integer> toldAtStep = new CopyOnWriteArrayList<>();
        Background background = new Background()
                .following(
                        "follower",
                        counted(() -> {
                            toldAtStep.add(told.size());
                            return false;
                        }),
                        told::add);
        background.start();
        steps.acquire();

        background.moved(moved);
        steps.acquire();
        background.close();

        assertThat(told).containsExactly(moved);
        assertThat(toldAtStep).endsWith(1);
    }

    @Test
    void what_was_never_started_can_be_closed() {
        Background background = new Background().following("test", counted(() -> true));

        background.close();

        assertThat(steps.availablePermits()).isZero();
    }

    private BackgroundWork started(Duration idle, BooleanSupplier step) {
        BackgroundWork work = new BackgroundWork("test", idle, AT_ONCE, counted(step));
        work.start();
        return work;
    }

    private BooleanSupplier counted(BooleanSupplier step) {
        return () -> {
            try {
                return step.getAsBoolean();
            } finally {
                steps.release();
            }
        };
    }

    private static void end(BackgroundWork work) throws InterruptedException {
        work.stop();
        work.awaitEnd();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
