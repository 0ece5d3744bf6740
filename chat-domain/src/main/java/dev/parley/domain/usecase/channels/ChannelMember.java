package dev.parley.domain.usecase.channels;

import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is in a channel, and since when. */
public record ChannelMember(User user, Instant joinedAt) {
    static Slice<ChannelMember> of(Repositories store, Slice<ConversationMember> members) {
        Map<UserId, User> users =
                store
                        .users()
                        .findAll(members.items().stream()
                                .map(ConversationMember::user)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(User::id, Function.identity()));
        return members.map(member ->
                new ChannelMember(Objects.requireNonNull(users.get(member.user()), "a member"), member.joinedAt()));
    }
}
