package dev.parley.testkit.example;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.EveryContract;
import dev.parley.testkit.memory.InMemoryTransactions;

class MyAdapterTest implements EveryContract {
    private static final InMemoryTransactions STORE = new InMemoryTransactions();

    @Override
    public Transactions transactions() {
        return STORE;
    }

    /** The same store, made to fail at the end of each write. */
    @Override
    public Transactions failingCommits() {
        return STORE.failingCommits(() -> new IllegalStateException("the disk is full"));
    }

    /** Remove this for a store in which several writes can be under way together. */
    @Override
    public boolean writesOverlap() {
        return false;
    }
}
