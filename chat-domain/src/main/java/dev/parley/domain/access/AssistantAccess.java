package dev.parley.domain.access;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The way to assistants: for themselves, and for those who keep them. */
public final class AssistantAccess {
    private final Access access;

    AssistantAccess(Access access) {
        this.access = access;
    }

    /** What the assistant that is the actor is set to. */
    public AssistantProfile self() {
        return find(access.actor().user()).orElseThrow(Refusals::noSuchAssistant);
    }

    /** One of a workspace's, for those who keep them. Its own feed is taken too. */
    public AssistantProfile requireToChange(WorkspaceId workspace, UserId id) {
        access.member(workspace, Permission.MANAGE_ASSISTANTS);
        require(workspace, id);
        access.workspaceToChange(workspace, Permission.MANAGE_ASSISTANTS, List.of(FeedId.of(id)));
        return require(workspace, id);
    }

    private AssistantProfile require(WorkspaceId workspace, UserId id) {
        return find(id).filter(assistant -> assistant.workspace().equals(workspace))
                .filter(assistant -> isThere(id))
                .orElseThrow(Refusals::noSuchAssistant);
    }

    /** One that the operator has ended stays so. */
    private boolean isThere(UserId id) {
        return access.store()
                .users()
                .find(id)
                .filter(user -> user.deletedAt().isEmpty())
                .isPresent();
    }

    private Optional<AssistantProfile> find(UserId id) {
        return access.store().assistants().find(id);
    }
}
