package dev.parley.domain.model.imports;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** What has been imported, and what became of it. */
public interface Imports {
    /** Remembers the source. False when it is known already, also by another transaction at the same time. */
    boolean begin(ImportSource source, WorkspaceId workspace);

    Optional<WorkspaceId> find(ImportSource source);

    void addUser(WorkspaceId workspace, ExternalId external, UserId user);

    Map<ExternalId, UserId> users(WorkspaceId workspace);

    void addConversation(WorkspaceId workspace, ExternalId external, ConversationId conversation);

    Map<ExternalId, ConversationId> conversations(WorkspaceId workspace);
}
