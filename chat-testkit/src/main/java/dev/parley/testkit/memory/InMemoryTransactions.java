package dev.parley.testkit.memory;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything in memory, with real transactions: they commit or roll back as a whole, readers see one snapshot and never
 * wait, writers run one after the other. Each instance is a store of its own. Safe for use by many threads.
 *
 * <p>It is stricter than a database in two things that one only punishes under load: appending or reacting without
 * holding the conversation's feed, and taking feeds that sort before those already held, are
 * {@link IllegalStateException}s.
 */
public final class InMemoryTransactions implements Transactions {
    private final BiFunction<Transaction, Repositories, Repositories> view;
    private final Lock writers;
    // Outside of the state, as a database's sequence: an id that was rolled back is not given again.
    private final AtomicLong messageIds = new AtomicLong();
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    private volatile State committed = new State();

    public InMemoryTransactions() {
        this((transaction, stored) -> stored, new ReentrantLock());
    }

    /** To break it on purpose. */
    InMemoryTransactions(BiFunction<Transaction, Repositories, Repositories> view, Lock writers) {
        this.view = view;
        this.writers = writers;
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return write(work, () -> {});
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        refuseNesting();
        return run(new Transaction(committed, false), query);
    }

    /** The same store, for tests of what happens when it cannot commit: every write throws at its very end. */
    public Transactions failingCommits(Supplier<? extends RuntimeException> failure) {
        return new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                return InMemoryTransactions.this.write(work, () -> {
                    throw failure.get();
                });
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                return InMemoryTransactions.this.read(query);
            }
        };
    }

    private <T> T write(Function<Repositories, T> work, Runnable beforeCommit) {
        refuseNesting();
        writers.lock();
        try {
            State changed = committed.copy();
            T result = run(new Transaction(changed, true), work);
            beforeCommit.run();
            committed = changed;
            return result;
        } finally {
            writers.unlock();
        }
    }

    private <T> T run(Transaction transaction, Function<Repositories, T> work) {
        busy.add(Thread.currentThread());
        try {
            return work.apply(view.apply(transaction, new InMemoryRepositories(transaction, messageIds)));
        } finally {
            transaction.end();
            busy.remove(Thread.currentThread());
        }
    }

    private void refuseNesting() {
        if (busy.contains(Thread.currentThread())) {
            throw new IllegalStateException("this thread is in a transaction already; they do not nest");
        }
    }
}
