package dev.parley.testkit.memory;

import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.model.status.Statuses;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryStatuses implements Statuses {
    private final Transaction transaction;

    InMemoryStatuses(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void set(Status status) {
        State state = transaction.write();
        References.requireUser(state, status.user());
        Fault.unless(!state.statuses.has(status.user(), status.id()), "every status has an id of its own");
        Fault.unless(
                status.expiresAt().stream().allMatch(end -> end.isAfter(status.setAt())),
                "a status expires after it was set");
        clear(status.user(), status.setAt());
        store(status);
    }

    @Override
    public boolean clear(UserId user, Instant at) {
        transaction.write();
        List<Status> open =
                of(user).filter(status -> status.endedAt().isEmpty()).toList();
        open.forEach(status -> store(status.ended(at)));
        return !open.isEmpty();
    }

    @Override
    public List<Status> shown(Collection<UserId> users, Instant now) {
        return users.stream()
                .distinct()
                .flatMap(this::of)
                .filter(status -> status.isShownAt(now))
                .toList();
    }

    @Override
    public List<Status> history(UserId user, Optional<StatusId> before, int limit) {
        SortedTable<StatusId, Status> all = transaction.read().statuses.row(user);
        return before.map(all::before).orElseGet(all::descending).limit(limit).toList();
    }

    @Override
    public void erase(UserId user) {
        State state = transaction.write();
        of(user).toList().forEach(status -> state.statuses = state.statuses.without(user, status.id()));
    }

    private Stream<Status> of(UserId user) {
        return transaction.read().statuses.values(user);
    }

    private void store(Status status) {
        State state = transaction.write();
        state.statuses = state.statuses.with(status.user(), status.id(), status);
    }
}
