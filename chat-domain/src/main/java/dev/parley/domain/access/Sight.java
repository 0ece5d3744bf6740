package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.Optional;

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

    Optional<WorkspaceMember> member(WorkspaceId id) {
        return store.memberships().find(id, viewer).filter(member -> workspaceIsLive(id));
    }

    Optional<Place> place(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> channel(channel).filter(place -> !isDeleted(place));
            case DirectMessageChannelId direct -> directMessage(direct).flatMap(this::place);
        };
    }

    /** A channel, deleted or not. */
    Optional<Place> channel(ChannelId id) {
        return store.channels().find(id).flatMap(this::place);
    }

    Optional<DirectMessageChannel> directMessage(DirectMessageChannelId id) {
        return store.directMessageChannels()
                .find(id)
                .filter(direct -> direct.members().contains(viewer))
                .filter(direct -> member(direct.workspace()).isPresent());
    }

    boolean hasMet(UserId other) {
        return other.equals(viewer)
                || store.memberships().of(viewer).stream()
                        .anyMatch(mine -> store.memberships()
                                .find(mine.workspace(), other)
                                .isPresent());
    }

    private Optional<Place> place(DirectMessageChannel direct) {
        return member(direct.workspace()).map(member -> new Place(direct.id(), member, true, Optional.empty()));
    }

    private Optional<Place> place(Channel channel) {
        boolean joined = store.memberships().find(channel.id(), viewer).isPresent();
        return member(channel.workspace())
                .filter(member -> joined || isPublicTo(member, channel))
                .map(member -> new Place(channel.id(), member, joined, Optional.of(channel)));
    }

    private boolean isPublicTo(WorkspaceMember member, Channel channel) {
        return !channel.isPrivate() && policy.allows(member.role(), Permission.SEE_CHANNEL);
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
