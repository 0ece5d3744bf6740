package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Environment;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.util.Optional;

/** What whoever runs the server sees of its accounts. No door that people come through leads here. */
public final class OverseeingAccounts {
    private final Environment environment;

    public OverseeingAccounts(Environment environment) {
        this.environment = environment;
    }

    /** Of every kind, by ascending id. */
    public Slice<User> list(Optional<UserId> after, int limit) {
        return environment
                .transactions()
                .read(store -> Slice.of(limit, most -> store.users().all(after, most)));
    }
}
