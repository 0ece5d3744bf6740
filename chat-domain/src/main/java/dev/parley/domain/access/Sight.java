package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one user can see at all: empty stands for what does not exist as well as for what is hidden. */
final class Sight {
    private final Repositories store;
    private final UserId viewer;
    private final Policy policy;

    Sight(Repositories store, UserId viewer, Policy policy) {
        this.store = store;
        this.viewer = viewer;
        this.policy = policy;
    }

    Optional<Standing> standing(WorkspaceId id) {
        return standingAnyway(id).filter(standing -> workspaceIsLive(id));
    }

    /** Also in a workspace that is deleted. */
    Optional<Standing> standingAnyway(WorkspaceId id) {
        return store.standings().in(id, List.of(viewer)).stream().findFirst();
    }

    Optional<Place> place(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> channel(channel).filter(place -> !isDeleted(place));
            case DirectMessageChannelId direct -> findDirectMessage(direct).flatMap(this::place);
        };
    }

    /** A channel, deleted or not. */
    Optional<Place> channel(ChannelId id) {
        return channelAnyway(id).filter(place -> workspaceIsLive(place.workspace()));
    }

    /** Also in a workspace that is deleted. */
    Optional<Place> channelAnyway(ChannelId id) {
        return store.channels().find(id).flatMap(this::place);
    }

    Optional<DirectMessageChannel> directMessage(DirectMessageChannelId id) {
        return findDirectMessage(id)
                .filter(direct -> standing(direct.workspace()).isPresent());
    }

    Visibility visibility(Standing standing) {
        return policy.visibility(
                standing, store.standings().aboutSeeing(standing.member().workspace(), viewer));
    }

    Set<ChannelId> visible(Standing standing, Collection<ChannelId> channels) {
        WorkspaceId workspace = standing.member().workspace();
        return store.channels().visibleAmong(channels, viewer, workspace, visibility(standing));
    }

    boolean hasMet(UserId other) {
        return other.equals(viewer)
                || store.memberships().of(viewer).stream()
                        .anyMatch(mine -> store.memberships()
                                .find(mine.workspace(), other)
                                .isPresent());
    }

    private Optional<DirectMessageChannel> findDirectMessage(DirectMessageChannelId id) {
        return store.directMessageChannels()
                .find(id)
                .filter(direct -> direct.members().contains(viewer));
    }

    private Optional<Place> place(DirectMessageChannel direct) {
        return standing(direct.workspace())
                .map(standing ->
                        new Place(direct.id(), standing, true, Optional.empty(), policy.inDirectMessage(standing)));
    }

    private Optional<Place> place(Channel channel) {
        return store.standings().in(channel.id(), List.of(viewer)).stream()
                .findFirst()
                .map(in -> place(channel, in))
                .filter(place -> place.allows(Permission.SEE_CHANNEL));
    }

    private Place place(Channel channel, ChannelStanding in) {
        return new Place(channel.id(), in.standing(), in.joined(), Optional.of(channel), policy.inChannel(in, channel));
    }

    private boolean workspaceIsLive(WorkspaceId id) {
        return store.workspaces()
                .find(id)
                .map(Workspace::deletion)
                .filter(Optional::isEmpty)
                .isPresent();
    }

    private static boolean isDeleted(Place place) {
        return place.channel().flatMap(Channel::deletion).isPresent();
    }
}
