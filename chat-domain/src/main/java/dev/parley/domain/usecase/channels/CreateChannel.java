package dev.parley.domain.usecase.channels;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.workspace.WorkspaceId;

/** Make a channel in a workspace. */
public record CreateChannel(WorkspaceId workspace, ChannelName name, boolean isPrivate, String topic, String purpose) {
    public CreateChannel {
        Require.line("topic", topic);
    }
}
