package dev.parley.migrations.testing;

/** The way to a database for a test. */
public final class TestPostgres {
    private TestPostgres() {}

    /** A new database that has the whole schema and no rows. */
    public static TestDatabase migratedDatabase() {
        return Running.DATABASES.migrated();
    }

    /** A new database without anything. */
    public static TestDatabase emptyDatabase() {
        return Running.DATABASES.empty();
    }

    static void drop(String name) {
        Running.DATABASES.drop(name);
    }

    /** Starts Postgres when it is first mentioned. */
    private static final class Running {
        static final TestDatabases DATABASES = start();

        private static TestDatabases start() {
            TestDatabases databases = new TestDatabases(TestServer.start());
            Runtime.getRuntime().addShutdownHook(new Thread(databases::close, "test-postgres-stop"));
            return databases;
        }
    }
}
