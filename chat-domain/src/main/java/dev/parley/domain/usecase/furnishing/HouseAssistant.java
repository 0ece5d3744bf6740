package dev.parley.domain.usecase.furnishing;

import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Username;

/** An assistant of the home workspace. It is known again by its key, whatever it is called by then. */
public record HouseAssistant(ExternalId key, Username username, DisplayName name, Instructions instructions) {}
