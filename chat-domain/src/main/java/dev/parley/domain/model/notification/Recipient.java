package dev.parley.domain.model.notification;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;

/** A present member of a conversation, with what decides whether they are notified. */
public record Recipient(UserId user, Instant joinedAt, MessageId readUpTo, NotificationPreference preference) {}
