package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelOverrides;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryChannelOverrides implements ChannelOverrides {
    private final Transaction transaction;

    InMemoryChannelOverrides(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void put(ChannelOverride override) {
        State state = transaction.write();
        Channel channel = References.required(state.channels.find(override.channel()), "channel", override.channel());
        Fault.unless(isIn(state, channel.workspace(), override.concerned()), "those concerned are of the workspace");
        store(state, override);
    }

    @Override
    public Optional<ChannelOverride> find(ChannelId channel, Concerned concerned) {
        return transaction.read().overrides.find(channel, concerned);
    }

    @Override
    public List<ChannelOverride> of(ChannelId channel) {
        return transaction.read().overrides.values(channel).toList();
    }

    @Override
    public List<ChannelOverride> about(WorkspaceId workspace, Concerned concerned) {
        return about(transaction.read(), workspace, concerned);
    }

    static List<ChannelOverride> about(State state, WorkspaceId workspace, Concerned concerned) {
        return state.channelsOf
                .values(workspace)
                .flatMap(channel -> state.overrides.find(channel, concerned).stream())
                .toList();
    }

    /** Denials stay. */
    static void forgetAllowed(State state, WorkspaceId workspace, UserId user) {
        about(state, workspace, new Concerned.One(user))
                .forEach(said ->
                        store(state, new ChannelOverride(said.channel(), said.concerned(), Set.of(), said.denied())));
    }

    private static void store(State state, ChannelOverride override) {
        state.overrides = override.isEmpty()
                ? state.overrides.without(override.channel(), override.concerned())
                : state.overrides.with(override.channel(), override.concerned(), override);
    }

    private static boolean isIn(State state, WorkspaceId workspace, Concerned concerned) {
        return switch (concerned) {
            case Concerned.Preset preset -> true;
            case Concerned.Holders(var role) ->
                state.customRoles
                        .find(role)
                        .filter(found -> found.workspace().equals(workspace))
                        .isPresent();
            case Concerned.One(var user) -> state.members.has(workspace, user);
        };
    }
}
