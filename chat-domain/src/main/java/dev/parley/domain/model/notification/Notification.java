package dev.parley.domain.model.notification;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a user is told of something, and why. The message is one of the conversation. Marked is empty until the user says
 * whether it is read; until then that follows from how far they have read the conversation.
 */
public record Notification(
        NotificationId id,
        UserId user,
        NotificationKind kind,
        ConversationId conversation,
        Optional<MessageId> message,
        UserId actor,
        Instant createdAt,
        Optional<Boolean> marked) {}
