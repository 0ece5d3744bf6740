package dev.parley.migrations.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one's own on the tests' Postgres. Closing it drops it, whoever is still connected. */
public record TestDatabase(String url, String user, String password) implements AutoCloseable {

    /** Opens a new connection each time. */
    public PGSimpleDataSource dataSource() {
        return new TestServer(url, user, password, () -> {}).dataSource();
    }

    public void run(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    public List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() {
        TestPostgres.drop(dataSource().getDatabaseName());
    }
}
