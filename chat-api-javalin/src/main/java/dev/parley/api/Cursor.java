package dev.parley.api;

import dev.parley.domain.error.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list, in a form that clients hand back without looking into it, so that what is inside may change: the
 * version of the form, the kind of list, and the id of an item.
 */
record Cursor(String list, String item) {
    private static final String VERSION = "1";

    String encode() {
        byte[] text = String.join(":", VERSION, list, item).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The item of a cursor that the list gave out before. */
    static String decode(String field, String list, String encoded) {
        return item(list, encoded)
                .orElseThrow(() ->
                        new InvalidInput(field, "invalid_cursor", field + " is not a cursor that this list gave out"));
    }

    private static Optional<String> item(String list, String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String start = String.join(":", VERSION, list, "");
            return Optional.of(text).filter(t -> t.startsWith(start)).map(t -> t.substring(start.length()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
