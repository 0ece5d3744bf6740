package dev.parley.domain.model.retention;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long messages are kept: as their channel says, else as its workspace says, else for ever. What is due is found here
 * and erased by {@link dev.parley.domain.model.message.SoftDeletions}.
 */
public interface Retentions {
    /** Empty stands for ever. False when nothing changes. */
    boolean set(WorkspaceId workspace, Optional<Retention> retention);

    /** Empty stands for as long as the workspace says. False when nothing changes. */
    boolean set(ChannelId channel, Optional<Retention> retention);

    Optional<Retention> of(WorkspaceId workspace);

    /** What the channel itself says. */
    Optional<Retention> of(ChannelId channel);

    /**
     * By ascending id, after the given one: the conversations, not under a legal hold, whose messages are kept for a
     * limited time, and those that were deleted, themselves or with their workspace, before the instant; in these
     * everything is due.
     */
    List<Due> due(Instant now, Instant deletedBefore, Optional<ConversationId> after, int limit);

    /**
     * The same for one of them, and only in a transaction that writes: what it rests on stays as it is until the end.
     * Whoever changes the retention or takes the deletion back comes before this, which then sees it, or waits.
     */
    Optional<Due> due(Instant now, Instant deletedBefore, ConversationId conversation);

    /** One, not under a legal hold, with messages that were deleted before the instant and are not purged. */
    Optional<Due> withDeleted(Instant before);

    /** The messages, not purged, that were written after and before the instants, oldest first. */
    List<Message> written(ConversationId conversation, Instant after, Instant before, int limit);
}
