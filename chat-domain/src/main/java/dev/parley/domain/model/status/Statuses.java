package dev.parley.domain.model.status;

import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All statuses, the ended ones included. Nobody has more than one that has not ended. */
public interface Statuses {
    /** A new one. An earlier one that has not ended ends when this was set, or when it expired if that was before. */
    void set(Status status);

    /** False when there was none to end. */
    boolean clear(UserId user, Instant at);

    /** Those that are shown at that instant, in no particular order. */
    List<Status> shown(Collection<UserId> users, Instant now);

    /** Newest first, those before the given one. */
    List<Status> history(UserId user, Optional<StatusId> before, int limit);

    /** For good. */
    void erase(UserId user);
}
