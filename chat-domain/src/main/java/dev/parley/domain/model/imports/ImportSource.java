package dev.parley.domain.model.imports;

import dev.parley.domain.error.Require;

/** Names the team that an export was made of, so that a second import of it is recognised. */
public record ImportSource(String value) {
    public ImportSource {
        Require.text("source", value, 1, 200);
    }
}
