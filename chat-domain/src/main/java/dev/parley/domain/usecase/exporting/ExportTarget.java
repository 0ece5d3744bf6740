package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import java.util.List;

/**
 * Takes an export: the workspace first, its groups and roles, then each conversation with its messages in pages, oldest first, and everybody
 * who occurs in any of it at last.
 */
public interface ExportTarget {
    void begin(Workspace workspace);

    /** Before the conversations, in which they may be mentioned. */
    void groups(List<ExportedGroup> groups);

    void roles(List<ExportedRole> roles);

    void channel(Channel channel, List<UserId> members, List<ChannelOverride> overrides);

    void directMessage(DirectMessageChannel channel);

    /** Of the conversation that was named last. */
    void messages(List<ExportedMessage> page);

    void users(List<ExportedUser> users);
}
