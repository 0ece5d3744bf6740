package dev.parley.migrations.testing;

import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** A running Postgres, reached at a database that exists; stopping it is whatever its kind needs. */
record TestServer(String url, String user, String password, Runnable stop) {

    private static final Pattern DATABASE = Pattern.compile("^(jdbc:postgresql:(?://[^/?]*/)?)[^?]*");

    static TestServer start() {
        String kind = System.getProperty("parley.test.postgres", "embedded");
        return switch (kind) {
            case "embedded" -> EmbeddedServer.start();
            case "testcontainers" -> ContainerServer.start();
            case "url" -> named();
            default ->
                throw new IllegalArgumentException(
                        "-Dparley.test.postgres is embedded, testcontainers or url, not " + kind);
        };
    }

    private static TestServer named() {
        String url = System.getProperty("parley.test.postgres.url", "");
        if (url.isEmpty()) {
            throw new IllegalArgumentException("-Dparley.test.postgres=url needs -Dparley.test.postgres.url=jdbc:…");
        }
        return new TestServer(
                url,
                System.getProperty("parley.test.postgres.user", ""),
                System.getProperty("parley.test.postgres.password", ""),
                () -> {});
    }

    TestDatabase database(String name) {
        return new TestDatabase(DATABASE.matcher(url).replaceFirst("$1" + name), user, password);
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
