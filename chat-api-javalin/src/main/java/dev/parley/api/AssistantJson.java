package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.usecase.assistants.KeptAssistant;
import java.util.Optional;

/** A workspace's assistant, as those see it who keep it. */
record AssistantJson(UserJson user, String instructions, Optional<String> model, String createdAt) {
    static AssistantJson of(KeptAssistant assistant) {
        return new AssistantJson(
                UserJson.of(assistant.user()),
                assistant.profile().instructions().value(),
                model(assistant.profile().model()),
                Json.instant(assistant.profile().createdAt()));
    }

    /** None where the server's is meant. */
    static Optional<String> model(ModelName model) {
        return Optional.of(model).filter(name -> !name.isUsual()).map(ModelName::value);
    }
}
