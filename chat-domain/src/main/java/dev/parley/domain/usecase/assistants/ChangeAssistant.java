package dev.parley.domain.usecase.assistants;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.user.DisplayName;
import java.util.Optional;

/** What is to change about an assistant; what is not given stays as it is. One that is not active answers nothing. */
public record ChangeAssistant(
        Optional<DisplayName> displayName,
        Optional<Instructions> instructions,
        Optional<ModelName> model,
        Optional<Boolean> active) {
    public ChangeAssistant {
        displayName.ifPresent(name -> Require.line("displayName", name.value()));
    }
}
