package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How people present themselves, and who may look. */
public final class EditingProfile {
    private final Environment environment;

    public EditingProfile(Environment environment) {
        this.environment = environment;
    }

    public Portrait self(Actor actor) {
        Instant now = environment.now();
        return environment.read(actor, access -> portrait(access, access.self(), now));
    }

    /** Somebody with whom the actor shares a workspace; refused with {@code user_not_found} for anybody else. */
    public Portrait person(Actor actor, UserId id) {
        Instant now = environment.now();
        return environment.read(
                actor, access -> portrait(access, access.accounts().person(id), now));
    }

    public Portrait change(Actor actor, ChangeProfile command) {
        Instant now = environment.now();
        return environment.write(actor, access -> {
            User before = access.accounts().selfToChange();
            User changed = command.appliedTo(before);
            if (!changed.equals(before)) {
                access.store().users().update(changed);
                News.tell(access, now);
            }
            return portrait(access, changed, now);
        });
    }

    private static Portrait portrait(Access access, User user, Instant now) {
        return Objects.requireNonNull(
                access.accounts().portraits(List.of(user.id()), now).get(user.id()));
    }
}
