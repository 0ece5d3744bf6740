package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What people say of the moment, and what they said before, which only they can read. */
public final class KeepingStatus {
    private final Environment environment;

    public KeepingStatus(Environment environment) {
        this.environment = environment;
    }

    /** In the place of what was said before. */
    public Status set(Actor actor, SetStatus command) {
        return environment.write(actor, access -> {
            access.accounts().selfToChange();
            Instant now = environment.now(); // only now, so that of two at once the later one is shown
            Status status = status(actor, command, now);
            access.store().statuses().set(status);
            News.tell(access, now);
            return status;
        });
    }

    private Status status(Actor actor, SetStatus command, Instant now) {
        Optional<Instant> expiry = command.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MICROS));
        expiry.ifPresent(
                end -> Require.that(end.isAfter(now), "expiresAt", "in_the_past", "expiresAt has to be in the future"));
        return new Status(
                new StatusId(environment.newId()),
                actor.user(),
                command.text(),
                command.emoji(),
                now,
                expiry,
                Optional.empty());
    }

    /** Repeating it changes nothing. */
    public void clear(Actor actor) {
        environment.write(actor, access -> {
            access.accounts().selfToChange();
            Instant now = environment.now();
            boolean cleared = access.store().statuses().clear(actor.user(), now);
            if (cleared) {
                News.tell(access, now);
            }
            return cleared;
        });
    }

    /** The actor's own, newest first, those before the given one. */
    public Slice<Status> history(Actor actor, Optional<StatusId> before, int limit) {
        return environment.read(
                actor,
                access -> Slice.of(limit, most -> access.store().statuses().history(actor.user(), before, most)));
    }

    /** For telling when what is in the history ended. */
    public Instant now() {
        return environment.now();
    }
}
