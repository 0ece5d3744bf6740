package dev.parley.domain.model.assistant;

import dev.parley.domain.error.Require;

/** What an assistant is told about its task: up to 8,000 characters, perhaps none. */
public record Instructions(String value) {
    public Instructions {
        Require.text("instructions", value, 0, 8_000);
    }
}
