package dev.parley.bootstrap;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in the tables of an earlier schema, to be compared after an upgrade: by table, all rows in the old columns. */
record FoundationRows(Map<String, String> columns) {
    private static final String COLUMNS = """
            SELECT table_name || ' ' || string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name !~ '^flyway_' AND column_name <> 'updated_at'
            GROUP BY table_name
            """;

    static FoundationRows of(DatabaseAddress database) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        for (String line : Sql.ask(database, COLUMNS)) {
            columns.put(line.replaceFirst(" .*", ""), line.replaceFirst("\\S+ ", ""));
        }
        return new FoundationRows(columns);
    }

    Map<String, List<String>> read(DatabaseAddress database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            String query = "SELECT row(" + table.getValue() + ")::text FROM " + table.getKey() + " ORDER BY 1";
            rows.put(table.getKey(), Sql.ask(database, query));
        }
        return rows;
    }
}
