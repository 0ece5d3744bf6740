package dev.parley.domain.model.channel;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All channels, the deleted ones included. A name in use among a workspace's channels that are not deleted is a
 * {@link dev.parley.domain.error.Conflict} with code {@code channel_name_taken}, whoever else writes at the same time.
 */
public interface Channels {
    void add(Channel channel);

    /** Everything but the deletion, which is the business of soft deletion, and the legal hold, of {@link #hold}. */
    void update(Channel channel);

    /** Places a legal hold, or lifts it. False when nothing changes. */
    boolean hold(ChannelId id, boolean held);

    Optional<Channel> find(ChannelId id);

    /** The workspace's default channel. */
    Optional<Channel> findDefault(WorkspaceId workspace);

    /** Not the deleted. */
    List<Channel> findByNames(WorkspaceId workspace, Collection<ChannelName> names);

    /** Those, not deleted, that the user sees, by ascending id, after the given one. */
    List<Channel> visibleTo(
            UserId user, WorkspaceId workspace, Visibility visibility, Optional<ChannelId> after, int limit);

    /** Those of the given ones that {@link #visibleTo} would list. */
    Set<ChannelId> visibleAmong(
            Collection<ChannelId> channels, UserId user, WorkspaceId workspace, Visibility visibility);
}
