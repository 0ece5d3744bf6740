package dev.parley.migrations;

import java.util.List;
import java.util.stream.Collectors;

/** The database has a history that these scripts did not write: another version's, or an edited script's. */
public final class HistoryMismatch extends MigrationException {
    private static final long serialVersionUID = 1;
    private static final int MOST = 3;

    HistoryMismatch(Throwable cause) {
        super("The schema is not this version's: " + told(cause), cause);
    }

    /** What Flyway has found, without its advice, which is for its own command line. */
    private static String told(Throwable cause) {
        List<String> findings = String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> line.startsWith("Detected") || line.startsWith("Migration "))
                .toList();
        if (findings.isEmpty()) {
            return String.valueOf(cause.getMessage()).strip();
        }
        String more = findings.size() > MOST ? " (and " + (findings.size() - MOST) + " more)" : "";
        return findings.stream().limit(MOST).collect(Collectors.joining(" ")) + more;
    }
}
