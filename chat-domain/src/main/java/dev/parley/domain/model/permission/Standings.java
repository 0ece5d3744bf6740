package dev.parley.domain.model.permission;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;

/** All that decides what members may do, many at once and in one query. Only present members have a standing. */
public interface Standings {
    List<Standing> in(WorkspaceId workspace, Collection<UserId> users);

    /** In a channel, deleted or not; whether or not they have joined it. */
    List<ChannelStanding> in(ChannelId channel, Collection<UserId> users);

    /** The overrides of all the workspace's channels that are about the member and about seeing. */
    List<ChannelOverride> aboutSeeing(WorkspaceId workspace, UserId user);
}
