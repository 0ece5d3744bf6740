package dev.parley.domain.usecase.channels;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Who is in a channel, and since when. */
public record ChannelMember(Portrait portrait, Instant joinedAt) {
    public User user() {
        return portrait.user();
    }

    static Slice<ChannelMember> of(Access access, Slice<ConversationMember> members, Instant now) {
        Map<UserId, Portrait> portraits = access.accounts()
                .portraits(
                        members.items().stream().map(ConversationMember::user).toList(), now);
        return members.map(member ->
                new ChannelMember(Objects.requireNonNull(portraits.get(member.user()), "a member"), member.joinedAt()));
    }
}
