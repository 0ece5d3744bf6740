package dev.parley.testkit.usecase.importing;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.function.Function;

/** Ends like a process that is killed, in the middle of the transaction after so many commits. */
final class StoppingTransactions implements Transactions {
    private final Transactions store;
    private int commitsLeft;

    StoppingTransactions(Transactions store, int commits) {
        this.store = store;
        this.commitsLeft = commits;
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        return store.write(repositories -> {
            T result = work.apply(repositories);
            if (commitsLeft == 0) {
                throw new Stopped();
            }
            commitsLeft--;
            return result;
        });
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        return store.read(query);
    }

    static final class Stopped extends RuntimeException {}
}
