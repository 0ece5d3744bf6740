package dev.parley.migrations.testing;

import dev.parley.migrations.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands out databases of one server. All migrated ones are copies of one that was migrated, since a copy costs a tenth.
 *
 * <p>Their names carry the session that made them, so that on a server that is not ours the next run can tell those that
 * a killed run has left, and drops them.
 */
final class TestDatabases implements AutoCloseable {
    private static final String LEFT_BEHIND = """
            SELECT datname FROM pg_database
            WHERE datname LIKE 'parley\\_test\\_%' AND NOT EXISTS (
                SELECT FROM pg_stat_activity
                WHERE datname LIKE 'parley_test_' || pid || '_' || extract(epoch FROM backend_start)::bigint || '_%')
            """;
    private static final String OWN_PREFIX = """
            SELECT 'parley_test_' || pid || '_' || extract(epoch FROM backend_start)::bigint || '_'
            FROM pg_stat_activity WHERE pid = pg_backend_pid()
            """;

    private final TestServer server;
    private final Connection owner;
    private final String prefix;
    private final List<String> existing = new ArrayList<>();
    private Optional<String> template = Optional.empty();
    private int made;

    TestDatabases(TestServer server) {
        this.server = server;
        try {
            owner = server.dataSource().getConnection();
            prefix = strings(OWN_PREFIX).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("No database for tests at " + server.url(), e);
        }
        strings(LEFT_BEHIND).forEach(this::drop);
    }

    synchronized TestDatabase migrated() {
        String source = template.orElseGet(this::migrate);
        template = Optional.of(source);
        return create("TEMPLATE " + source);
    }

    synchronized TestDatabase empty() {
        return create("TEMPLATE template0");
    }

    private String migrate() {
        TestDatabase database = empty();
        Migrator.on(database.dataSource()).up();
        return existing.getLast();
    }

    private TestDatabase create(String options) {
        made++;
        String name = prefix + made;
        execute("CREATE DATABASE " + name + " " + options);
        existing.add(name);
        return server.database(name);
    }

    synchronized void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        existing.remove(name);
    }

    @Override
    public synchronized void close() {
        List.copyOf(existing).forEach(this::drop);
        server.stop().run();
    }

    private void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> strings(String query) {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return found;
    }
}
