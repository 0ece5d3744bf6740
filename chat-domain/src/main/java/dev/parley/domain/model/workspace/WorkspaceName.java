package dev.parley.domain.model.workspace;

import dev.parley.domain.error.Require;
import java.text.Normalizer;

/** A workspace's name: free Unicode in NFC, without surrounding space; several may share one. */
public record WorkspaceName(String value) {
    public WorkspaceName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        Require.text("name", value, 1, 100);
    }
}
