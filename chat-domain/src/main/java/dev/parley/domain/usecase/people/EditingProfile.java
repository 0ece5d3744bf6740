package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.util.List;

/** How people present themselves, and who may look. */
public final class EditingProfile {
    private final Environment environment;

    public EditingProfile(Environment environment) {
        this.environment = environment;
    }

    public User self(Actor actor) {
        return environment.read(actor, Access::self);
    }

    /** Somebody with whom the actor shares a workspace; refused with {@code user_not_found} for anybody else. */
    public User person(Actor actor, UserId id) {
        return environment.read(actor, access -> access.person(id));
    }

    public User rename(Actor actor, DisplayName name) {
        return environment.write(actor, access -> {
            User renamed = access.accountToChange(actor.user()).renamed(name);
            access.store().users().update(renamed);
            Event changed = Event.of(FeedId.of(renamed.id()), EventKind.USER_CHANGED, actor.user(), environment.now());
            access.tell(List.of(changed.about(renamed.id())));
            return renamed;
        });
    }
}
