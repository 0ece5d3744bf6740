package dev.parley.testkit.contract;

import dev.parley.domain.store.Transactions;

/** The store that an adapter's tests run on. */
public interface AdapterContract {
    /**
     * May be one store for all tests of the class, and may hold other things: each test makes workspaces and people of
     * its own, and looks at nothing else.
     */
    Transactions transactions();

    /**
     * Whether two writes can be under way together, so that races can be staged inside of them. False for a store that
     * runs one write after the other.
     */
    default boolean writesOverlap() {
        return true;
    }

    /** How often things are tried at random. More find more, on a store that is quick enough. */
    default int randomRounds() {
        return 5;
    }
}
