package dev.parley.migrations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the inventory on one connection, in whatever transaction that is in. */
record Census(Connection connection) {
    private static final String TABLES = """
            SELECT c.relname FROM pg_catalog.pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.relname""";
    private static final String NEWEST_MIGRATION =
            "SELECT version FROM public.flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    Inventory count() throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : names()) {
            rows.put(
                    table,
                    Long.parseLong(ask("SELECT count(*) FROM " + name(table)).orElse("0")));
        }
        return inventory(rows);
    }

    /** Reads every value of every row, so that a page that cannot be read is noticed. */
    Inventory readAll() throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : names()) {
            rows.put(
                    table,
                    Long.parseLong(ask("SELECT count(t::text) FROM " + name(table) + " AS t")
                            .orElse("0")));
        }
        return inventory(rows);
    }

    private Inventory inventory(SortedMap<String, Long> rows) throws SQLException {
        String version = ask("SHOW server_version").orElse("").replaceFirst(" .*", "");
        String schema = rows.containsKey("flyway_schema_history")
                ? ask(NEWEST_MIGRATION).orElse("")
                : "";
        long bytes = Long.parseLong(ask("SELECT pg_catalog.pg_database_size(pg_catalog.current_database())")
                .orElse("0"));
        return new Inventory(version, schema, rows, bytes);
    }

    /** All tables, as SQL writes them. */
    List<String> tables() throws SQLException {
        return names().stream().map(Census::name).toList();
    }

    private List<String> names() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    Optional<String> ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static String name(String table) {
        return "public." + RestoreScript.quoted(table);
    }
}
