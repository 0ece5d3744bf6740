package dev.parley.persistence.jooq;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** How Postgres goes about a statement: which of some tables it reads from end to end, and how many rows at most. */
record Plan(String json, Set<String> scanned, long rowsOfLargestScan) {
    private static final String READING = """
            SELECT scan ->> 'Node Type', scan ->> 'Relation Name',
                ((scan ->> 'Actual Rows')::numeric + coalesce((scan ->> 'Rows Removed by Filter')::numeric, 0))
                    * (scan ->> 'Actual Loops')::numeric
            FROM jsonb_path_query(?::jsonb, 'strict $.** ? (exists (@."Relation Name"))') AS scan
            WHERE scan ->> 'Relation Name' = ANY (?)
            """;

    /** Runs the statement to see, and takes back what it does. */
    static Plan of(DataSource source, String statement, Set<String> tables) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Plan plan = read(connection, explain(connection, statement), tables);
            connection.rollback();
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static String explain(Connection connection, String statement) throws SQLException {
        try (Statement explain = connection.createStatement();
                ResultSet rows = explain.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + statement)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Plan read(Connection connection, String json, Set<String> tables) throws SQLException {
        Set<String> scanned = new HashSet<>();
        long most = 0;
        try (PreparedStatement reading = connection.prepareStatement(READING)) {
            reading.setString(1, json);
            reading.setArray(2, connection.createArrayOf("text", tables.toArray()));
            ResultSet scans = reading.executeQuery();
            while (scans.next()) {
                if (scans.getString(1).equals("Seq Scan")) {
                    scanned.add(scans.getString(2));
                }
                most = Math.max(most, scans.getLong(3));
            }
        }
        return new Plan(json, scanned, most);
    }
}
