package dev.parley.testkit.memory;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

/** A store to run contracts on, and its twin whose commits fail. */
record Subject(Transactions transactions, Transactions failingCommits, boolean writesOverlap) {
    static Subject healthy() {
        return of(new InMemoryTransactions());
    }

    /** Broken in how it sees what is stored. */
    static Subject seeing(BiFunction<Transaction, Repositories, Repositories> view) {
        return of(new InMemoryTransactions(view, new ReentrantLock()));
    }

    /** Broken in how its writers wait for one another. */
    static Subject lockedBy(Lock writers) {
        InMemoryTransactions store = new InMemoryTransactions((transaction, stored) -> stored, writers);
        return new Subject(store, failing(store), true);
    }

    static Subject of(InMemoryTransactions store) {
        return new Subject(store, failing(store), false);
    }

    static Transactions failing(InMemoryTransactions store) {
        return store.failingCommits(() -> new IllegalStateException("no room"));
    }
}
