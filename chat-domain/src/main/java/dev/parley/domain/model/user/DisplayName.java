package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;
import java.text.Normalizer;

/** How a user is shown: free Unicode in NFC, without surrounding space. */
public record DisplayName(String value) {
    public DisplayName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        Require.text("displayName", value, 1, 80);
    }
}
