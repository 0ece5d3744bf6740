package dev.parley.testkit.usecase;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.usecase.exporting.ExportTarget;
import dev.parley.domain.usecase.exporting.ExportedGroup;
import dev.parley.domain.usecase.exporting.ExportedMessage;
import dev.parley.domain.usecase.exporting.ExportedRole;
import dev.parley.domain.usecase.exporting.ExportedUser;
import java.util.List;

/** Takes an export and keeps nothing. */
record NoTarget() implements ExportTarget {
    @Override
    public void begin(Workspace workspace) {}

    @Override
    public void groups(List<ExportedGroup> groups) {}

    @Override
    public void roles(List<ExportedRole> roles) {}

    @Override
    public void channel(Channel channel, List<UserId> members, List<ChannelOverride> overrides) {}

    @Override
    public void directMessage(DirectMessageChannel channel) {}

    @Override
    public void messages(List<ExportedMessage> page) {}

    @Override
    public void users(List<ExportedUser> users) {}
}
