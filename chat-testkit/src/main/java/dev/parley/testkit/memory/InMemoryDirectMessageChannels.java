package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.DirectMessageChannels;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryDirectMessageChannels implements DirectMessageChannels {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryDirectMessageChannels(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public DirectMessageChannel open(DirectMessageChannel wanted) {
        State state = transaction.write();
        return state.memberSets
                .find(wanted.workspace(), key(wanted.members()))
                .flatMap(this::find)
                .orElseGet(() -> add(state, wanted));
    }

    @Override
    public Optional<DirectMessageChannel> find(DirectMessageChannelId id) {
        return transaction.read().directMessages.find(id);
    }

    @Override
    public List<DirectMessageChannel> of(
            UserId user, WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        State state = transaction.read();
        return state.memberSets
                .values(workspace)
                .filter(id -> participations.find(id, user).isPresent())
                .sorted(Order.DIRECT_MESSAGES)
                .filter(id -> after.filter(bound -> Order.DIRECT_MESSAGES.compare(id, bound) <= 0)
                        .isEmpty())
                .flatMap(id -> find(id).stream())
                .limit(limit)
                .toList();
    }

    private DirectMessageChannel add(State state, DirectMessageChannel wanted) {
        Fault.unless(!state.directMessages.has(wanted.id()), "every direct message has an id of its own");
        References.requireWorkspace(state, wanted.workspace());
        wanted.members().forEach(member -> References.requireUser(state, member));
        state.directMessages = state.directMessages.with(wanted.id(), wanted);
        state.memberSets = state.memberSets.with(wanted.workspace(), key(wanted.members()), wanted.id());
        for (UserId member : wanted.members()) {
            participations.join(new ConversationMember(wanted.id(), member, wanted.createdAt()));
        }
        return wanted;
    }

    static String key(Set<UserId> members) {
        return members.stream().map(UserId::toString).sorted().collect(Collectors.joining(" "));
    }
}
