package dev.parley.bootstrap;

import dev.parley.api.ApiServer;
import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Steps;
import java.io.UncheckedIOException;

/** The server that people talk to. Closing lets requests that are under way finish, for a while. */
public final class Application implements AutoCloseable {
    private final ApiServer server;
    private final HttpAddress address;
    private final Steps steps;

    Application(ApiServer server, HttpAddress address, Steps steps) {
        this.server = server;
        this.address = address;
        this.steps = steps;
    }

    /** Listens, and says where: a port of 0 has become a real one. */
    public HttpAddress start() {
        try {
            return new HttpAddress(address.host(), server.start(address.host(), address.port()));
        } catch (UncheckedIOException taken) {
            throw new OperationFailed(
                    "Cannot listen on " + address.url() + ": the port is in use or not allowed, or the host is not this"
                            + " machine. Choose others in PARLEY_PORT and PARLEY_HOST.",
                    taken);
        }
    }

    @Override
    public void close() {
        steps.tell("Finishing requests ...");
        server.close();
    }
}
