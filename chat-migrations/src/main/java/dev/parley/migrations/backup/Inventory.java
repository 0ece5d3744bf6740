package dev.parley.migrations.backup;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is in a database.
 *
 * @param postgres the server's version, such as {@code 15.14}
 * @param schema the newest migration that was applied; empty in a database that Parley has never seen
 * @param rows how many each table has, the history of migrations included
 * @param bytes about how large it is on the disk
 */
public record Inventory(String postgres, String schema, SortedMap<String, Long> rows, long bytes) {
    private static final String HISTORY = "flyway_schema_history";

    public Inventory {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    public int majorVersion() {
        return Integer.parseInt(postgres.replaceFirst("[^0-9].*", ""));
    }

    /** Of what people have brought in. */
    public long countRows() {
        return rows.entrySet().stream()
                .filter(table -> !table.getKey().equals(HISTORY))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
