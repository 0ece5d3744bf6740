package dev.parley.bootstrap;

import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Steps;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;

/** The server that people talk to. Closing lets requests that are under way finish, for a while. */
public final class Application implements AutoCloseable {
    private final Javalin http;
    private final HttpAddress address;
    private final Steps steps;

    Application(Javalin http, HttpAddress address, Steps steps) {
        this.http = http;
        this.address = address;
        this.steps = steps;
    }

    /** Listens, and says where: a port of 0 has become a real one. */
    public HttpAddress start() {
        // Javalin would also log what it throws here.
        JavalinLogger.enabled = false;
        try {
            http.start(address.host(), address.port());
        } catch (JavalinBindException taken) {
            throw new OperationFailed(
                    "Cannot listen on " + address.url() + ": the port is in use, or not allowed."
                            + " Choose another in PARLEY_PORT.",
                    taken);
        } finally {
            JavalinLogger.enabled = true;
        }
        return new HttpAddress(address.host(), http.port());
    }

    @Override
    public void close() {
        steps.tell("Finishing requests ...");
        http.stop();
    }
}
