package dev.parley.domain.store;

import java.util.function.Function;

/**
 * The only way to what is stored. Work inside another's work, on the same thread, is refused with an
 * {@link IllegalStateException}; so is using the repositories after the end. A store that cannot be reached is a
 * {@link StoreUnavailable}.
 */
public interface Transactions {
    /**
     * Commits when the work returns, and rolls back when it throws, whatever it throws. When the commit fails, that
     * reaches the caller and nothing was kept. May run the work again after a conflict with another transaction, so it
     * must have no effects of its own.
     */
    <T> T write(Function<Repositories, T> work);

    /** Runs the query on one consistent snapshot; it must not write. */
    <T> T read(Function<Repositories, T> query);
}
