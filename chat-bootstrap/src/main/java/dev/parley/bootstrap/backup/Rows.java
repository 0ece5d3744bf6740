package dev.parley.bootstrap.backup;

import dev.parley.migrations.backup.Inventory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is in a database, such that its owner recognises it. */
final class Rows {
    private static final List<String> TOLD = List.of("users", "workspaces", "channels", "messages", "direct_messages");

    private Rows() {}

    static String largest(Inventory inventory) {
        Map<String, Long> rows = inventory.rows();
        boolean isParleys = rows.keySet().containsAll(TOLD);
        List<String> tables = isParleys ? TOLD : largestTables(rows);
        return tables.isEmpty()
                ? "no tables"
                : tables.stream()
                        .map(table -> "%,d %s".formatted(rows.get(table), table.replace('_', ' ')))
                        .collect(Collectors.joining(", "));
    }

    private static List<String> largestTables(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(TOLD.size())
                .map(Map.Entry::getKey)
                .toList();
    }
}
