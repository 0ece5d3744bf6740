package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Transactions that want several feeds at once. */
final class FeedHeadsTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;

    private final Transactions transactions = STORE.transactions();
    private final AtomicInteger attempts = new AtomicInteger();

    // Java takes the lower ones, with their highest bit set, for negative.
    private final List<FeedId> feeds = List.of(
            feed("f0000000-0000-7000-8000-000000000000"),
            feed("80000000-0000-7000-8000-000000000000"),
            feed("7fffffff-0000-7000-8000-000000000000"),
            feed("00000000-0000-7000-8000-000000000000"),
            feed("00000000-0000-7000-0000-000000000000"));

    @Test
    void writers_that_lock_and_append_in_any_order_never_wait_for_each_other() throws Exception {
        inParallel(WRITERS, writer -> {
            Random random = new Random(writer);
            for (int round = 0; round < ROUNDS; round++) {
                List<FeedId> wanted = new ArrayList<>(feeds);
                Collections.shuffle(wanted, random);
                boolean locksFirst = random.nextBoolean();
                transactions.write(stored -> take(stored, wanted.subList(0, 3), locksFirst));
            }
        });

        assertThat(attempts).hasValue(WRITERS * ROUNDS);
    }

    @Test
    void a_deadlock_ends_with_both_done() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        inParallel(2, writer -> {
            AtomicBoolean isFirstRun = new AtomicBoolean(true);
            transactions.write(stored -> {
                take(stored, List.of(feeds.get(writer)), true);
                if (isFirstRun.getAndSet(false)) {
                    await(both);
                }
                return take(stored, List.of(feeds.get(1 - writer)), true);
            });
        });

        assertThat(attempts.get()).isGreaterThan(4);
    }

    private boolean take(Repositories stored, List<FeedId> wanted, boolean locksFirst) {
        attempts.incrementAndGet();
        if (locksFirst) {
            stored.feed().lock(wanted);
        }
        stored.feed().append(wanted.stream().map(FeedHeadsTest::event).toList());
        return true;
    }

    private static FeedId feed(String id) {
        return new FeedId(UUID.fromString(id));
    }

    private static Event event(FeedId feed) {
        return Event.of(
                feed, EventKind.USER_CHANGED, new UserId(new UUID(0, 1)), Instant.parse("2026-01-01T00:00:00Z"));
    }

    private interface Work {
        void run(int writer);
    }

    private static void inParallel(int writers, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                runs.add(threads.submit(() -> work.run(writer)));
            }
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
