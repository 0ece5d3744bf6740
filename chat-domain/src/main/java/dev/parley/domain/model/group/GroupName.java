package dev.parley.domain.model.group;

import dev.parley.domain.error.Require;
import java.text.Normalizer;

/** What a group is called in lists: free Unicode in NFC, without surrounding space. */
public record GroupName(String value) {
    public GroupName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        Require.text("name", value, 1, 100);
    }
}
