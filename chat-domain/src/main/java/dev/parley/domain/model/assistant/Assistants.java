package dev.parley.domain.model.assistant;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The assistants of all workspaces. Their users are kept by {@link dev.parley.domain.model.user.Users}. */
public interface Assistants {
    void add(AssistantProfile assistant);

    /** Instructions and model. */
    void update(AssistantProfile assistant);

    Optional<AssistantProfile> find(UserId id);

    /** By ascending user id, after the given one; the deactivated included, the deleted not. */
    List<AssistantProfile> of(WorkspaceId workspace, Optional<UserId> after, int limit);

    /** Those of the conversation's own workspace that are active and present members of both, by ascending user id. */
    List<AssistantProfile> in(ConversationId conversation);
}
