package dev.parley.migrations;

import dev.parley.migrations.History.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes migrations back. */
record Undo(MigrationScripts scripts) {
    /** While somebody waits for a table, nobody else gets at it; trying again is better than that. */
    private static final String LIMITS =
            "SET LOCAL search_path TO " + History.SCHEMA + "; SET LOCAL lock_timeout = '5s'";

    /** An applied migration, and what takes it back. */
    record Planned(Entry entry, MigrationScript undo) {}

    /** The newest first. Throws if one of them cannot be taken back. */
    List<Planned> plan(int count, Connection connection) throws SQLException {
        List<Planned> plan = new ArrayList<>();
        for (Entry entry : new History(connection).newest(count)) {
            plan.add(new Planned(entry, scripts.undoOf(entry)));
        }
        return plan;
    }

    List<String> newest(int count, Connection connection, MigrationProgress progress) throws SQLException {
        List<Planned> plan = plan(count, connection);
        connection.setAutoCommit(false);
        try {
            for (Planned planned : plan) {
                progress.done(undo(planned, connection));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return plan.stream().map(planned -> planned.entry().version()).toList();
    }

    private static MigrationStep undo(Planned planned, Connection connection) throws SQLException {
        MigrationScript script = planned.undo();
        try (Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute(LIMITS);
            statement.execute(script.sql());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            MigrationStep step = new MigrationStep(script.version(), script.name(), took);
            forget(planned.entry(), step, connection);
            connection.commit();
            return step;
        } catch (SQLException e) {
            throw new MigrationFailed(script.fileName() + " failed and changed nothing", e);
        }
    }

    private static void forget(Entry entry, MigrationStep step, Connection connection) throws SQLException {
        UndoHistory undone = new UndoHistory(connection);
        undone.create();
        undone.add(step);
        new BackfillPositions(connection).forgetFrom(step.version());
        new History(connection).remove(entry);
    }
}
