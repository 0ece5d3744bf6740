package dev.parley.bootstrap.embedded;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds among the lines that Postgres and its programs write those that say why something failed. */
final class Complaints {
    private static final Pattern COMPLAINT = Pattern.compile("(?:error|FATAL|PANIC): +(.*)");

    private Complaints() {}

    static Stream<String> in(Stream<String> lines) {
        return lines.flatMap(line -> COMPLAINT.matcher(line).results()).map(found -> found.group(1));
    }
}
