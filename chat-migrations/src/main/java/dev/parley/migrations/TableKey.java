package dev.parley.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The primary key of a table: the order in which its rows are gone through. */
record TableKey(List<String> columns, List<String> types) {
    private static final String QUERY = """
            SELECT quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
            FROM pg_constraint k
            CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS part (number, ordinal)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = part.number
            WHERE k.contype = 'p' AND k.conrelid = to_regclass(?) ORDER BY part.ordinal
            """;

    static TableKey of(String table, Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, History.SCHEMA + "." + table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                    types.add(rows.getString(2));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new SQLException("there is no table " + table + " with a primary key to go by");
        }
        return new TableKey(columns, types);
    }

    String list() {
        return String.join(", ", columns);
    }

    String backwards() {
        return columns.stream().map(column -> column + " DESC").collect(Collectors.joining(", "));
    }

    /** The key of a row as {@code text[]}, and back in {@link #after}. */
    String asText() {
        return columns.stream().map(column -> column + "::text").collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /** The condition for the rows that come after one with this key; all rows for an empty one. */
    String after(List<String> position) {
        if (position.isEmpty()) {
            return "true";
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "'" + position.get(i).replace("'", "''") + "'::" + types.get(i))
                .collect(Collectors.joining(", ", "(" + list() + ") > (", ")"));
    }
}
