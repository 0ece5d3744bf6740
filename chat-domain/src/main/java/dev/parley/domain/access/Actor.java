package dev.parley.domain.access;

import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.UserId;
import java.util.Optional;
import java.util.UUID;

/** On whose behalf something is done, and through which session. An operator acts from outside, as with a command. */
public record Actor(UserId user, Optional<SessionId> session, boolean operator) {
    /** The server, doing by itself what nobody asked for just now. It has no account. */
    public static final Actor SERVER = new Actor(new UserId(new UUID(0, 0)), Optional.empty(), true);

    /** Whoever it was, before a log-in. */
    public static final Actor UNKNOWN = new Actor(SERVER.user(), Optional.empty(), false);

    public static Actor of(UserId user) {
        return new Actor(user, Optional.empty(), false);
    }

    public static Actor of(UserId user, SessionId session) {
        return new Actor(user, Optional.of(session), false);
    }

    /** The user, unless it is nobody with an account. */
    public Optional<UserId> known() {
        return Optional.of(user).filter(id -> !id.equals(SERVER.user()));
    }

    /** Whoever runs the server, doing something in a user's name. */
    public static Actor operatorAs(UserId user) {
        return new Actor(user, Optional.empty(), true);
    }
}
