package dev.parley.domain.model.message;

import dev.parley.domain.model.user.UserId;
import java.time.Instant;

/** A user's reaction to a message. */
public record Reaction(MessageId message, UserId user, Emoji emoji, Instant createdAt) {}
