package dev.parley.domain.model.notification;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What users are told of by name. What is told of a message is derived from the message as it is now: nothing is shown or
 * counted of one that is deleted, nor of a mention that an edit took out; nor of conversations that are deleted or
 * archived, or that the user has left, or whose workspace is deleted or left. Of channels that are hidden from the user,
 * which only the policy knows, nothing is shown or counted either.
 */
public interface Notifications {
    /** How many that are not marked as read are looked at for counting; older ones are not counted. */
    int CAP = 1000;

    /** Stores those that are not there yet, one for each user, message and kind, and gives those that it stored. */
    List<Notification> add(List<Notification> notifications);

    /** Newest first, before the given one. */
    List<Shown> of(UserId user, Set<ChannelId> hidden, Optional<NotificationId> before, int limit);

    /** How many are unread. */
    int countUnread(UserId user, Set<ChannelId> hidden);

    /** Says whether one is read. False for one that the user does not have. */
    boolean mark(UserId user, NotificationId id, boolean read);

    /** Marks as read the given one and all before it. */
    void markAll(UserId user, NotificationId upTo);

    /**
     * How far the user has read decides again about those that were marked as unread and are about what the conversation
     * shows up to the message. False when there are none.
     */
    boolean unmark(UserId user, ConversationId conversation, MessageId upTo);

    /** The same for the replies of a thread. */
    boolean unmark(UserId user, Message root, MessageId upTo);

    /** Marks as read those of the thread's replies up to the message. False, and nothing changes, when all are. */
    boolean markThread(UserId user, Message root, MessageId upTo);

    /**
     * A notification and whether it is read: because it was marked so, or because the user has read the conversation up to there, or the
     * thread for what only that shows. What only a thread shows is also read for whoever has come after it was said.
     */
    record Shown(Notification notification, boolean isRead) {}
}
