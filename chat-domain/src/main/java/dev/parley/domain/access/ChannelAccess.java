package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;

/** The way to channels as such, which are made, changed and restored: their settings, not what is said in them. */
public final class ChannelAccess {
    private final Access access;
    private final Sight sight;

    ChannelAccess(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    public Channel require(ChannelId id) {
        return access.conversation(id).channel().orElseThrow(Refusals::noSuchChannel);
    }

    /** What the actor may do in one, deleted or not: nothing where it is not seen. */
    public Set<Permission> permissions(ChannelId id) {
        return sight.channel(id).map(Place::permissions).orElseGet(Set::of);
    }

    /** A joined one, archived or not, whose settings the actor may change. Its workspace's feed is taken too. */
    public Channel requireToChange(ChannelId id, Permission permission) {
        lockWithWorkspace(id);
        Place place = access.conversation(id);
        place.requireJoined();
        place.require(permission);
        return place.channel().orElseThrow(Refusals::noSuchChannel);
    }

    /** One, deleted or not, for those who may bring it back. Its workspace's feed is taken too. */
    public Channel requireToRestore(ChannelId id) {
        lockWithWorkspace(id);
        return sight.channel(id)
                .filter(place -> place.allows(Permission.DELETE_CHANNEL))
                .flatMap(Place::channel)
                .orElseThrow(Refusals::noSuchChannel);
    }

    /** One that may be deleted, itself or with its workspace, to hold up what comes next. */
    public Channel requireToHold(ChannelId id) {
        if (access.sees(id)) {
            return requireToChange(id, Permission.PLACE_LEGAL_HOLD);
        }
        WorkspaceId workspace = evenDeleted(id).workspace();
        access.lock(FeedId.of(id), List.of(FeedId.of(workspace)));
        return evenDeleted(id);
    }

    private Channel evenDeleted(ChannelId id) {
        return sight.channelAnyway(id)
                .filter(place -> place.allows(Permission.PLACE_LEGAL_HOLD))
                .flatMap(Place::channel)
                .orElseThrow(Refusals::noSuchChannel);
    }

    private void lockWithWorkspace(ChannelId id) {
        WorkspaceId workspace = sight.channel(id).map(Place::workspace).orElseThrow(Refusals::noSuchChannel);
        access.lock(FeedId.of(id), List.of(FeedId.of(workspace)));
    }
}
