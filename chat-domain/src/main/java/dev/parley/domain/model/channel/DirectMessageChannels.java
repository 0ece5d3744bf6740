package dev.parley.domain.model.channel;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** All direct messages. */
public interface DirectMessageChannels {
    /**
     * Adds it with its members, or gives the one that the same people have already; also when others open it at the
     * same time.
     */
    DirectMessageChannel open(DirectMessageChannel wanted);

    Optional<DirectMessageChannel> find(DirectMessageChannelId id);

    /** Those of which the user is a member, by ascending id, after the given one. */
    List<DirectMessageChannel> of(
            UserId user, WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit);
}
