package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A database, open to be asked. */
final class OpenDatabase implements AutoCloseable {
    private final Shutdown shutdown = new Shutdown(trouble -> {});
    private final Database database;

    OpenDatabase(Map<String, String> environment) {
        database = Database.shared(Configuration.from(environment), shutdown, step -> {});
    }

    DatabaseAddress address() {
        return database.address();
    }

    List<String> ask(String query) throws SQLException {
        return Sql.ask(address(), query);
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
