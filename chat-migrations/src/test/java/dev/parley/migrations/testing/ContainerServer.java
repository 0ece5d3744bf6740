package dev.parley.migrations.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** Postgres in a container, for those who have a Docker engine. Testcontainers removes it when the JVM is gone. */
final class ContainerServer {
    private ContainerServer() {}

    static TestServer start() {
        String image = System.getProperty("parley.test.postgres.image", "postgres:18");
        PostgreSQLContainer container = new PostgreSQLContainer(image);
        container.start();
        return new TestServer(
                container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
    }
}
