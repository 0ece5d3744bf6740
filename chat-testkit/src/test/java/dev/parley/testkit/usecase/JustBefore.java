package dev.parley.testkit.usecase;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.util.function.Function;

/** A store in which somebody else is always just a little faster than whoever writes. */
record JustBefore(Transactions store, Runnable other) implements Transactions {
    @Override
    public <T> T write(Function<Repositories, T> work) {
        other.run();
        return store.write(work);
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        return store.read(query);
    }
}
