package dev.parley.domain.usecase.invites;

import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody who came by an invite, and when. */
public record Invited(User user, Instant at) {
    static Slice<Invited> of(Repositories store, Slice<InviteUse> uses) {
        Map<UserId, User> users = store
                .users()
                .findAll(uses.items().stream().map(InviteUse::user).toList())
                .stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        return uses.map(use -> new Invited(Objects.requireNonNull(users.get(use.user())), use.at()));
    }
}
