package dev.parley.api.archive;

/** An entry of a file is not what it should be, which costs that entry. */
final class BrokenEntry extends RuntimeException {
    BrokenEntry(String reason) {
        super(reason, null, false, false); // expected, hence no stack trace
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
