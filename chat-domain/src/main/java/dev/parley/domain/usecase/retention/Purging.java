package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Environment;
import java.time.Duration;

/**
 * What the server erases by itself, for good: what was deleted longer ago than a deletion can be taken back, what is
 * older than its place keeps it, and workspaces that were deleted too long ago. Step by step, each in a short transaction
 * that takes one feed, so that nobody waits for long; whatever a step needs to know it looks up under that lock. A step
 * that was cut short, or that another process takes too, does no harm: the next one goes on with what is there.
 */
public final class Purging {
    private final DeletedMessages deleted;
    private final OldMessages old;
    private final GoneWorkspaces workspaces;

    public Purging(Environment environment, Duration restoreWindow) {
        this.deleted = new DeletedMessages(environment, restoreWindow);
        this.old = new OldMessages(environment, restoreWindow);
        this.workspaces = new GoneWorkspaces(environment, restoreWindow);
    }

    /** Tells whether there is more to do just now. Not for several threads. */
    public boolean step() {
        return deleted.eraseSome() || old.eraseSome() || workspaces.removeSome();
    }
}
