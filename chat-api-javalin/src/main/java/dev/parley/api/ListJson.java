package dev.parley.api;

import java.util.List;
import java.util.Optional;

/** A part of a list, and the cursor of the next part unless this was the last. */
record ListJson<T>(List<T> items, Optional<String> next) {
    static <T> ListJson<T> whole(List<T> items) {
        return new ListJson<>(items, Optional.empty());
    }
}
