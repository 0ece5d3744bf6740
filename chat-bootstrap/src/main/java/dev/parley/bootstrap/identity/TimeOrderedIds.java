package dev.parley.bootstrap.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.parley.domain.store.Ids;
import java.util.UUID;

/** UUIDs of version 7; those of one process rise, also within a millisecond. */
public final class TimeOrderedIds implements Ids {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID next() {
        return generator.generate();
    }
}
