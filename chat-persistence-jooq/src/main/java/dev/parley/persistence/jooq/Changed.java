package dev.parley.persistence.jooq;

import org.jooq.Query;

/** Changes what must be there: a mistake in an id must not pass for a change. */
final class Changed {
    private Changed() {}

    static void one(Query update) {
        if (update.execute() != 1) {
            throw new IllegalArgumentException("there is nothing to change: no such row");
        }
    }
}
