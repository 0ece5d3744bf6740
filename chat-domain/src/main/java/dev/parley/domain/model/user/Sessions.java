package dev.parley.domain.model.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All sessions, the ended ones included until they are removed. */
public interface Sessions {
    void add(Session session, TokenHash token);

    Optional<Session> findByToken(TokenHash token);

    /** Newest first; those that are neither revoked nor expired. */
    List<Session> openOf(UserId user, Instant now);

    /** Idempotent: the instant of the first revocation stays. */
    void revoke(SessionId session, Instant at);

    void revokeAll(UserId user, Instant at);

    /** Takes away those that expired or were revoked before the instant, at most so many; gives how many. */
    int removeEnded(Instant before, int limit);
}
