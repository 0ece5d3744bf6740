package dev.parley.domain.model.assistant;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;

/** What a workspace's assistant is set to. It writes as the user whose id it has, and answers in its workspace only. */
public record AssistantProfile(
        UserId user, WorkspaceId workspace, Instructions instructions, ModelName model, Instant createdAt) {

    public AssistantProfile set(Instructions newInstructions, ModelName newModel) {
        return new AssistantProfile(user, workspace, newInstructions, newModel, createdAt);
    }
}
