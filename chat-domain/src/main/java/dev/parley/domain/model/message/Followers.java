package dev.parley.domain.model.message;

import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who follows which thread, and how far they have read there. Only present members of the conversation do: whoever leaves
 * it follows nothing there, and again what they followed when they come back, with nothing unread. Who stopped following
 * is remembered.
 */
public interface Followers {
    /**
     * Those who have neither followed the thread nor stopped to yet follow it from now on, having read up to the message;
     * those who are not present members are passed over.
     */
    void enlist(Message root, Set<UserId> users, MessageId readUpTo);

    /**
     * Follows the thread, also after having stopped, having read up to the message. False, and nothing changes, when the
     * user follows it already or is not a present member.
     */
    boolean follow(Message root, UserId user, MessageId readUpTo);

    /**
     * Stops following, also in advance. False, and nothing changes, when the user has stopped already or is not a present
     * member.
     */
    boolean unfollow(Message root, UserId user, Instant at);

    /** How far a follower has read; empty for whoever does not follow the thread. */
    Optional<MessageId> readUpTo(Message root, UserId user);

    /** Moves a follower's marker forward. False, and nothing changes, when it is there or further already. */
    boolean advance(Message root, UserId user, MessageId readUpTo);

    /** Moves a follower's marker back. False, and nothing changes, when it is there or further back already. */
    boolean rewind(Message root, UserId user, MessageId readUpTo);

    /** The thread's followers by ascending user id, after the given one. */
    List<UserId> of(Message root, Optional<UserId> after, int limit);
}
