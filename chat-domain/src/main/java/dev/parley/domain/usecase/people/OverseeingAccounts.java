package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.store.Slice;
import java.util.Optional;
import java.util.UUID;

/** What whoever runs the server sees of its accounts. No door that people come through leads here. */
public final class OverseeingAccounts {
    private final Environment environment;

    public OverseeingAccounts(Environment environment) {
        this.environment = environment;
    }

    /**
     * For whoever runs the server, to act on the account of this name or, if it has none any more, of this id. Refused
     * with {@code user_not_found}; an id of nobody only by what is done with it.
     */
    public Actor operator(String usernameOrId) {
        Optional<UserId> named = Username.parse(usernameOrId)
                .flatMap(name ->
                        environment.transactions().read(store -> store.users().findByUsername(name)))
                .map(User::id);
        return Actor.operatorAs(named.or(() -> id(usernameOrId)).orElseThrow(Refusals::noSuchUser));
    }

    private static Optional<UserId> id(String text) {
        try {
            return Optional.of(new UserId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Of every kind, by ascending id. */
    public Slice<User> list(Optional<UserId> after, int limit) {
        return environment
                .transactions()
                .read(store -> Slice.of(limit, most -> store.users().all(after, most)));
    }
}
