package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Deletion that can be taken back: what is deleted stays stored, and every read passes over it. Purging makes the
 * deletion of messages final.
 */
public interface SoftDeletions {
    /** False, and nothing changes, when it is deleted already. */
    boolean delete(Deletable what, Deletion deletion);

    /**
     * False, and nothing changes, when it is not deleted, or purged. A channel whose name is in use by now is a
     * {@link dev.parley.domain.error.Conflict} with code {@code channel_name_taken}.
     */
    boolean restore(Deletable what);

    /**
     * Messages that were deleted before the instant and are not purged, by ascending id; none in a channel or workspace
     * under a legal hold.
     */
    List<Message> findPurgeable(ConversationId conversation, Instant deletedBefore, int limit);

    /** Those of the messages that are in a channel or workspace under a legal hold. */
    List<Message> held(List<Message> messages);

    /**
     * Erases content, mentions, revisions, reactions and the client's id, and gives the messages for which it did. Passed over: what is
     * not deleted, what is purged already, and what is in a channel or workspace under a legal hold: one that was placed
     * before this returns is respected, and one that is placed afterwards waits for the transaction's end.
     */
    List<Message> purge(List<Message> messages, Instant at);

    /** Takes a user's reactions away, at most so many, and gives them; none under a legal hold, as with purging. */
    List<Reaction> takeBack(ConversationId conversation, UserId user, int limit);

    /** Purges what is not deleted as well, which then counts as deleted so; an earlier deletion stays as it is. */
    List<Message> erase(List<Message> messages, Deletion deletion);
}
