package dev.parley.domain.model.assistant;

import dev.parley.domain.error.Require;

/** Which language model answers; an empty name stands for the one that the server is set to. */
public record ModelName(String value) {
    public static final int MOST_CHARACTERS = 200;

    /** Last, since making it takes the constant above. */
    public static final ModelName USUAL = new ModelName("");

    public ModelName {
        Require.text("model", value, 0, MOST_CHARACTERS);
    }

    public boolean isUsual() {
        return value.isEmpty();
    }
}
