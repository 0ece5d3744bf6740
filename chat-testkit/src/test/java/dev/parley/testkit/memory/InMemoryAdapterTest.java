package dev.parley.testkit.memory;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.EveryContract;

class InMemoryAdapterTest implements EveryContract {
    // Shared, as the contracts must allow it.
    private static final InMemoryTransactions STORE = new InMemoryTransactions();

    @Override
    public Transactions transactions() {
        return STORE;
    }

    @Override
    public Transactions failingCommits() {
        return STORE.failingCommits(() -> new IllegalStateException("no room"));
    }

    @Override
    public boolean writesOverlap() {
        return false;
    }

    @Override
    public int randomRounds() {
        return 100;
    }
}
