package dev.parley.domain.model.exports;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is of a workspace, whoever may see it. All of it in one read is one state. */
public interface Exports {
    /** Those, not deleted, that have this name, or this id as text. */
    List<Workspace> workspaces(String nameOrId);

    /** Those, not deleted, by ascending id, after the given one. */
    List<Channel> channels(WorkspaceId workspace, Optional<ChannelId> after, int limit);

    /** By ascending id, after the given one. */
    List<DirectMessageChannel> directMessages(WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit);

    /** Those, not deleted, by ascending id, after the given one; and deleted roots that have replies which are not. */
    List<Message> messages(ConversationId conversation, MessageId after, int limit);

    /** To those messages, in the order in which they were made. */
    List<Reaction> reactions(ConversationId conversation, Collection<MessageId> messages);

    /** When those messages of the conversation were written, deleted ones included. */
    Map<MessageId, Instant> instants(ConversationId conversation, Collection<MessageId> messages);
}
