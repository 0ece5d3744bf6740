package dev.parley.domain.model.membership;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;

/** A present member of a channel or direct message. */
public record ConversationMember(ConversationId conversation, UserId user, Instant joinedAt) {}
