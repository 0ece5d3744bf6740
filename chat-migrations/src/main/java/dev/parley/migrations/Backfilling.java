package dev.parley.migrations;

import dev.parley.migrations.BackfillPositions.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs a backfill: each chunk in a transaction of its own, by the table's primary key. Whoever writes to the table waits
 * for a chunk at most. When it is stopped, however that happens, the next run goes on after the last chunk.
 */
record Backfilling(Backfill backfill, Connection connection, Consumer<BackfillProgress> progress) {
    private static final int ATTEMPTS = 20;
    /** Serialisation failure, deadlock, and a lock that was not had in time: others were at work. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    void run() throws SQLException {
        BackfillPositions positions = new BackfillPositions(connection);
        positions.create();
        positions.begin(backfill.id());
        TableKey key = TableKey.of(backfill.table(), connection);
        long estimated = estimate();
        connection.setAutoCommit(false);
        try {
            for (long rows = step(key); rows >= 0; rows = step(key)) {
                progress.accept(new BackfillProgress(rows, estimated));
                pause();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** How many rows are done after one more chunk; -1 when there was none left. */
    private long step(TableKey key) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                long rows = chunk(key);
                connection.commit();
                return rows;
            } catch (SQLException failure) {
                connection.rollback();
                if (attempt == ATTEMPTS || !PASSING.contains(String.valueOf(failure.getSQLState()))) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private long chunk(TableKey key) throws SQLException {
        BackfillPositions positions = new BackfillPositions(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '1s'; SET LOCAL search_path TO " + History.SCHEMA);
            Position position = positions.lock(backfill.id());
            if (position.finished()) {
                return -1;
            }
            try (ResultSet chunk = statement.executeQuery(sql(key, position.key()))) {
                if (!chunk.next()) {
                    positions.finish(backfill.id());
                    return -1;
                }
                int rows = chunk.getInt(1);
                List<String> last = BackfillPositions.strings(chunk.getArray(2));
                positions.move(backfill.id(), last, rows);
                return position.rows() + rows;
            }
        }
    }

    /** Raw, since the table and the statement are the script's; a question mark in it must not count as a parameter. */
    private String sql(TableKey key, List<String> position) {
        return """
                WITH chunk AS MATERIALIZED (
                    SELECT %1$s FROM %2$s WHERE %3$s ORDER BY %1$s LIMIT %4$d),
                work AS (
                %5$s
                RETURNING 1)
                SELECT (SELECT count(*) FROM chunk), %6$s FROM chunk ORDER BY %7$s LIMIT 1
                """.formatted(
                        key.list(),
                        backfill.table(),
                        key.after(position),
                        backfill.chunk(),
                        backfill.statement(),
                        key.asText(),
                        key.backwards());
    }

    private long estimate() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass('"
                                + History.SCHEMA + "." + backfill.table() + "')")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** So that writers, autovacuum and replicas keep up; how long is the script's to say. */
    private void pause() throws SQLException {
        try {
            Thread.sleep(backfill.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted between two chunks; the next run goes on from there", e);
        }
    }
}
