package dev.parley.domain.model.imports;

import dev.parley.domain.error.Require;

/** The id that something has in the export that it came from. */
public record ExternalId(String value) {
    public ExternalId {
        Require.text("externalId", value, 1, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
