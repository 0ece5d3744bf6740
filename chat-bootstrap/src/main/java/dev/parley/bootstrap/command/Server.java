package dev.parley.bootstrap.command;

import dev.parley.bootstrap.Application;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import java.time.Duration;
import javax.sql.DataSource;

/** A server that has been started; the shutdown stops it. */
record Server(HttpAddress address, DataSource database) {

    static Server start(Configuration configuration, Duration patience, Shutdown shutdown, Steps steps) {
        Database database = Database.own(configuration, patience, shutdown, steps);
        int applied = database.migrator().up(MigrationDisplay.ofSlow(steps));
        if (applied > 0) {
            steps.tell("Applied " + applied + " migrations.");
        }
        DataSource pool = database.pool();
        Application application = shutdown.closing(Wiring.application(configuration, pool, steps));
        return new Server(application.start(), pool);
    }
}
