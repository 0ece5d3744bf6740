package dev.parley.domain.usecase.assistants;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/** Give a workspace an assistant. Without a display name the username is shown. */
public record CreateAssistant(
        WorkspaceId workspace,
        Username username,
        Optional<DisplayName> displayName,
        Instructions instructions,
        ModelName model) {
    public CreateAssistant {
        displayName.ifPresent(name -> Require.line("displayName", name.value()));
    }
}
