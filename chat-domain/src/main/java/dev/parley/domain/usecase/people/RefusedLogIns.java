package dev.parley.domain.usecase.people;

import dev.parley.domain.model.user.UserId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;

/** How many log-ins with a wrong password there were, for each account. No more accounts than there are. */
final class RefusedLogIns {
    private final ConcurrentMap<UserId, Integer> attempts = new ConcurrentHashMap<>();

    void add(UserId user, int more) {
        attempts.merge(user, more, Integer::sum);
    }

    /** Hands out each number once; one that could not be taken is kept. */
    void drain(BiConsumer<UserId, Integer> taker) {
        for (UserId user : attempts.keySet()) {
            Optional.ofNullable(attempts.remove(user)).ifPresent(count -> hand(taker, user, count));
        }
    }

    private void hand(BiConsumer<UserId, Integer> taker, UserId user, int count) {
        boolean taken = false;
        try {
            taker.accept(user, count);
            taken = true;
        } finally {
            if (!taken) {
                add(user, count);
            }
        }
    }
}
