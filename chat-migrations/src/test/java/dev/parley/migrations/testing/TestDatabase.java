package dev.parley.migrations.testing;

import org.postgresql.ds.PGSimpleDataSource;

/** A database of one's own on the tests' Postgres. Closing it drops it, whoever is still connected. */
public record TestDatabase(String url, String user, String password) implements AutoCloseable {

    /** Opens a new connection each time. */
    public PGSimpleDataSource dataSource() {
        return new TestServer(url, user, password, () -> {}).dataSource();
    }

    @Override
    public void close() {
        TestPostgres.drop(dataSource().getDatabaseName());
    }
}
