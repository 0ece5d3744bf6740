package dev.parley.testkit.memory;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.EveryContract;

/** Runs the contracts on the subject of the moment. Started by {@link ContractRun}, never by a build. */
class Candidate implements EveryContract {
    private static volatile Subject subject = Subject.healthy();

    static void is(Subject next) {
        subject = next;
    }

    @Override
    public Transactions transactions() {
        return subject.transactions();
    }

    @Override
    public Transactions failingCommits() {
        return subject.failingCommits();
    }

    @Override
    public boolean writesOverlap() {
        return subject.writesOverlap();
    }
}
