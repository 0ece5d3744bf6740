package dev.parley.migrations;

import dev.parley.migrations.History.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Takes migrations back. */
record Undo(MigrationScripts scripts) {

    List<String> newest(int count, Connection connection) throws SQLException {
        List<Entry> entries = new History(connection).newest(count);
        List<MigrationScript> undoing = entries.stream()
                .map(entry -> scripts.undoOf(entry.script()).orElseThrow(() -> new MissingUndoScript(entry.script())))
                .toList();
        connection.setAutoCommit(false);
        try {
            for (int i = 0; i < entries.size(); i++) {
                undo(entries.get(i), undoing.get(i), connection);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return entries.stream().map(Entry::version).toList();
    }

    private static void undo(Entry entry, MigrationScript script, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path TO " + History.SCHEMA);
            statement.execute(script.sql());
            new History(connection).remove(entry);
            connection.commit();
        } catch (SQLException e) {
            throw new MigrationFailed(script.fileName() + " failed and changed nothing", e);
        }
    }
}
