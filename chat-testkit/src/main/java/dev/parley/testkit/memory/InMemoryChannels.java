package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.Channels;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryChannels implements Channels {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryChannels(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public void add(Channel channel) {
        State state = transaction.write();
        Fault.unless(!state.channels.has(channel.id()), "every channel has an id of its own");
        References.requireWorkspace(state, channel.workspace());
        References.requireDeleter(state, channel.deletion());
        channel.createdBy().ifPresent(creator -> References.requireUser(state, creator));
        store(state, channel);
    }

    @Override
    public void update(Channel channel) {
        State state = transaction.write();
        Channel before = References.required(find(channel.id()), "channel", channel.id());
        Fault.unless(channel.workspace().equals(before.workspace()), "a channel stays in its workspace");
        store(state, withDeletion(channel.held(before.legalHold()), before.deletion()));
    }

    @Override
    public boolean hold(ChannelId id, boolean held) {
        State state = transaction.write();
        Optional<Channel> changing = find(id).filter(channel -> channel.legalHold() != held);
        changing.ifPresent(channel -> store(state, channel.held(held)));
        return changing.isPresent();
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return transaction.read().channels.find(id);
    }

    @Override
    public Optional<Channel> findDefault(WorkspaceId workspace) {
        return transaction.read().defaults.find(workspace).flatMap(this::find);
    }

    @Override
    public List<Channel> findByNames(WorkspaceId workspace, Collection<ChannelName> names) {
        State state = transaction.read();
        return names.stream()
                .distinct()
                .flatMap(name -> state.channelNames.find(workspace, name).stream())
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public List<Channel> visibleTo(
            UserId user, WorkspaceId workspace, Visibility visibility, Optional<ChannelId> after, int limit) {
        return transaction
                .read()
                .channelsOf
                .row(workspace)
                .after(after)
                .flatMap(id -> find(id).stream())
                .filter(channel -> isListed(channel, user, visibility))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<ChannelId> visibleAmong(
            Collection<ChannelId> channels, UserId user, WorkspaceId workspace, Visibility visibility) {
        return channels.stream()
                .flatMap(id -> find(id).stream())
                .filter(channel -> channel.workspace().equals(workspace) && isListed(channel, user, visibility))
                .map(Channel::id)
                .collect(Collectors.toSet());
    }

    private boolean isListed(Channel channel, UserId user, Visibility visibility) {
        boolean joined = participations.find(channel.id(), user).isPresent();
        return channel.deletion().isEmpty() && visibility.shows(channel.id(), channel.isPrivate(), joined);
    }

    static Channel withDeletion(Channel channel, Optional<Deletion> deletion) {
        return new Channel(
                channel.id(),
                channel.workspace(),
                channel.name(),
                channel.isPrivate(),
                channel.isDefault(),
                channel.topic(),
                channel.purpose(),
                channel.legalHold(),
                channel.createdBy(),
                channel.createdAt(),
                channel.archivedAt(),
                deletion);
    }

    /** Decides about names and about the default channel before anything changes. */
    static void store(State state, Channel channel) {
        boolean isLive = channel.deletion().isEmpty();
        Optional<ChannelId> namesake = state.channelNames.find(channel.workspace(), channel.name());
        if (isLive && namesake.filter(id -> !id.equals(channel.id())).isPresent()) {
            throw new Conflict("channel_name_taken", "The name " + channel.name() + " is taken.");
        }
        requireOneOpenDefault(state, channel, isLive);
        state.channels.find(channel.id()).ifPresent(before -> forget(state, before));
        state.channels = state.channels.with(channel.id(), channel);
        state.channelsOf = state.channelsOf.with(channel.workspace(), channel.id(), channel.id());
        if (isLive) {
            state.channelNames = state.channelNames.with(channel.workspace(), channel.name(), channel.id());
        }
        if (channel.isDefault()) {
            state.defaults = state.defaults.with(channel.workspace(), channel.id());
        }
    }

    private static void requireOneOpenDefault(State state, Channel channel, boolean isLive) {
        if (channel.isDefault()) {
            boolean isOpen =
                    isLive && !channel.isPrivate() && channel.archivedAt().isEmpty();
            Fault.unless(isOpen, "the default channel is public, and neither archived nor deleted");
            Optional<ChannelId> other = state.defaults.find(channel.workspace());
            Fault.unless(other.filter(id -> !id.equals(channel.id())).isEmpty(), "there is one default channel");
        }
    }

    private static void forget(State state, Channel before) {
        if (before.deletion().isEmpty()) {
            state.channelNames = state.channelNames.without(before.workspace(), before.name());
        }
        if (before.isDefault()) {
            state.defaults = state.defaults.without(before.workspace());
        }
    }
}
