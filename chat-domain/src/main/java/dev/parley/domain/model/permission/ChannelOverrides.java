package dev.parley.domain.model.permission;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * What is said otherwise for single channels. Whoever leaves the workspace loses what was allowed to them alone; what
 * was denied stays, so that coming back takes nothing back.
 */
public interface ChannelOverrides {
    /** In the place of what the channel says of those concerned; an empty one is removed. */
    void put(ChannelOverride override);

    Optional<ChannelOverride> find(ChannelId channel, Concerned concerned);

    /** Presets first, by descending rank, then custom roles and members, each by ascending id. */
    List<ChannelOverride> of(ChannelId channel);

    /** Of all channels of the workspace. */
    List<ChannelOverride> about(WorkspaceId workspace, Concerned concerned);
}
