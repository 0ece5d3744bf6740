package dev.parley.api.archive;

import java.io.IOException;

/** A file of the archive cannot be read, which costs that file. The place is within it, and may be empty. */
final class BrokenFile extends IOException {
    private final String place;

    BrokenFile(String reason) {
        this(reason, "");
    }

    BrokenFile(String reason, String place) {
        super(reason);
        this.place = place;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String in(String file) {
        return place.isEmpty() ? file : file + " " + place;
    }
}
