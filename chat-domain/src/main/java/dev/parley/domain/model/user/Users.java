package dev.parley.domain.model.user;

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

    /** Replaces what is stored. A user that becomes deleted loses the password. */
    void update(User user);

    Optional<User> find(UserId id);

    /** Those that exist, in no particular order. */
    List<User> findAll(Collection<UserId> ids);

    /** Not the deleted. */
    Optional<User> findByUsername(Username username);

    /** Not the deleted. By the canonical form. */
    Optional<User> findByEmail(Email email);

    Optional<PasswordHash> findPassword(UserId id);
}
