package dev.parley.domain.model.notification;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A present member of a conversation, with what decides whether they are notified: what they want in the conversation and,
 * where that says nothing, in its workspace.
 */
public record Recipient(
        UserId user,
        Instant joinedAt,
        MessageId readUpTo,
        NotificationPreference preference,
        Optional<NotificationLevel> inWorkspace) {}
