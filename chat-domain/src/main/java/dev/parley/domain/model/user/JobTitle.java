package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;
import java.text.Normalizer;

/** What somebody does: free Unicode in NFC, without surrounding space, up to 100 characters; empty when not told. */
public record JobTitle(String value) {
    public JobTitle {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        Require.text("title", value, 0, 100);
    }
}
