package dev.parley.domain.model.retention;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;

/** A conversation in which everything that was written before an instant is to go. */
public record Due(ConversationId conversation, WorkspaceId workspace, Instant before) {}
