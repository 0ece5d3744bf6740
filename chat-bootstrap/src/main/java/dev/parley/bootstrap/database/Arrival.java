package dev.parley.bootstrap.database;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.DatabaseCheck;
import dev.parley.migrations.DatabaseCheck.Answer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Waits until a database answers. */
record Arrival(DatabaseAddress address, Shutdown shutdown, Steps steps) {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Fails when it still does not answer after that time, or at once when it answers that it will not have us. */
    void await(Duration patience) {
        DataSource connections = Connections.single(address);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (DatabaseCheck.ask(connections) instanceof Answer.Unready unready) {
            if (!unready.mayCome() || System.nanoTime() > deadline || shutdown.hasBegun()) {
                throw new OperationFailed("The database " + address.name() + " cannot be used: " + unready.reason());
            }
            if (!told) {
                steps.tell("Waiting for the database " + address.name() + " (" + unready.reason() + ") ...");
                told = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
