package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Environment;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the server erases by itself, for good: what was deleted longer ago than a deletion can be taken back, what is
 * older than its place keeps it, workspaces that were deleted too long ago, and sessions that ended then. Step by step, each in a short transaction
 * that takes one feed, so that nobody waits for long; whatever a step needs to know it looks up under that lock. A step
 * that was cut short, or that another process takes too, does no harm: the next one goes on with what is there.
 */
public final class Purging {
    private final List<BooleanSupplier> kinds;
    private int next;

    public Purging(Environment environment, Duration restoreWindow) {
        this.kinds = List.of(
                new DeletedMessages(environment, restoreWindow)::eraseSome,
                new OldMessages(environment, restoreWindow)::eraseSome,
                new GoneWorkspaces(environment, restoreWindow)::removeSome,
                new EndedSessions(environment, restoreWindow)::removeSome);
    }

    /**
     * Tells whether there is more to do just now. Each kind of work has its turn, so that one that fails, which is
     * thrown, keeps no other from being done. Not for several threads.
     */
    public boolean step() {
        for (int tried = 0; tried < kinds.size(); tried++) {
            BooleanSupplier kind = kinds.get(next);
            next = (next + 1) % kinds.size();
            if (kind.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
