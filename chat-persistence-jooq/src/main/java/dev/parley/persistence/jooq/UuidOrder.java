package dev.parley.persistence.jooq;

import java.util.Comparator;
import java.util.UUID;

/** How Postgres sorts UUIDs: by their bytes, which Java's own order takes for signed numbers. */
final class UuidOrder {
    static final Comparator<UUID> ASCENDING = ((Comparator<UUID>)
                    (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()))
            .thenComparing((a, b) -> Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()));

    private UuidOrder() {}
}
