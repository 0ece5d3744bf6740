package dev.parley.domain.access;

import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.UserId;
import java.util.Optional;

/** On whose behalf something is done, and through which session. An operator acts from outside, as with a command. */
public record Actor(UserId user, Optional<SessionId> session, boolean operator) {
    public static Actor of(UserId user) {
        return new Actor(user, Optional.empty(), false);
    }

    public static Actor of(UserId user, SessionId session) {
        return new Actor(user, Optional.of(session), false);
    }

    /** Whoever runs the server, doing something in a user's name. */
    public static Actor operatorAs(UserId user) {
        return new Actor(user, Optional.empty(), true);
    }
}
