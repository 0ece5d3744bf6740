package dev.parley.domain.model.message;

import dev.parley.domain.error.Require;

/** Given by the sender, so that sending again after a lost answer posts nothing twice. Unique per author. */
public record ClientMessageId(String value) {
    public ClientMessageId {
        Require.text("clientMessageId", value, 1, 100);
    }
}
