package dev.parley.domain.store;

import java.util.UUID;

/** Gives every new thing its id: a UUID of version 7, so that ids sort by creation. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
