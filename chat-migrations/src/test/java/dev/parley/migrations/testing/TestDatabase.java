package dev.parley.migrations.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one's own on the tests' Postgres. Closing it drops it, whoever is still connected. */
public record TestDatabase(String url, String user, String password) implements AutoCloseable {

    /** Opens a new connection each time. */
    public DataSource dataSource() {
        return source();
    }

    @Override
    public void close() {
        TestPostgres.drop(source().getDatabaseName());
    }

    private PGSimpleDataSource source() {
        return new TestServer(url, user, password, () -> {}).dataSource();
    }
}
