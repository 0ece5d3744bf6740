package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.workspace.WorkspaceId;

/** What can be softly deleted and restored. */
public sealed interface Deletable {
    record OfMessage(Message message) implements Deletable {}

    record OfChannel(ChannelId channel) implements Deletable {}

    record OfWorkspace(WorkspaceId workspace) implements Deletable {}
}
