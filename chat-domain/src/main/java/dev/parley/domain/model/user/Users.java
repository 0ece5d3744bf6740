package dev.parley.domain.model.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All users. Names and addresses are unique among those that are not deleted, whoever else writes at the same time:
 * taking one that is in use is a {@link dev.parley.domain.error.Conflict} with code {@code username_taken} or
 * {@code email_taken}.
 */
public interface Users {
    void add(User user, Optional<PasswordHash> password);

    /**
     * Replaces what is stored, apart from when the user was last seen. A user that becomes deleted loses that, and the
     * password.
     */
    void update(User user);

    /**
     * Notes that somebody who is not deleted is here, unless that was noted less than the given time ago, or somebody
     * else changes the user just now: it never waits. True when it was noted.
     */
    boolean see(UserId id, Instant now, Duration atMostEvery);

    Optional<User> find(UserId id);

    /** Those that exist, in no particular order. */
    List<User> findAll(Collection<UserId> ids);

    /** Of every kind, the deleted ones included, by ascending id, after the given one. */
    List<User> all(Optional<UserId> after, int limit);

    /** Not the deleted. */
    Optional<User> findByUsername(Username username);

    /** Not the deleted. By the canonical form. */
    Optional<User> findByEmail(Email email);

    Optional<PasswordHash> findPassword(UserId id);
}
