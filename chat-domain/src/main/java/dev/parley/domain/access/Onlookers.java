package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of many sees a conversation; in a few queries, however many they are. */
final class Onlookers {
    private final Repositories store;
    private final Policy policy;

    Onlookers(Repositories store, Policy policy) {
        this.store = store;
        this.policy = policy;
    }

    Set<UserId> of(ConversationId conversation, Collection<UserId> users) {
        return switch (conversation) {
            case ChannelId id ->
                store.channels().find(id).map(channel -> of(channel, users)).orElseGet(Set::of);
            case DirectMessageChannelId id ->
                store.directMessageChannels()
                        .find(id)
                        .map(direct -> of(direct, users))
                        .orElseGet(Set::of);
        };
    }

    private Set<UserId> of(Channel channel, Collection<UserId> users) {
        return store.standings().in(channel.id(), users).stream()
                .filter(in -> policy.inChannel(in, channel).contains(Permission.SEE_CHANNEL))
                .map(in -> in.standing().member().user())
                .collect(Collectors.toSet());
    }

    private Set<UserId> of(DirectMessageChannel direct, Collection<UserId> users) {
        return store.standings().in(direct.workspace(), users).stream()
                .map(standing -> standing.member().user())
                .filter(direct.members()::contains)
                .collect(Collectors.toSet());
    }
}
