package dev.parley.bootstrap;

import dev.parley.api.ApiServer;
import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.process.Background;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Steps;
import java.io.UncheckedIOException;

/**
 * The server that people talk to, and what it does in the background. Closing lets requests that are under way finish,
 * for a while, and then the work in the background.
 */
public final class Application implements AutoCloseable {
    private final ApiServer server;
    private final Background background;
    private final HttpAddress address;
    private final Steps steps;

    Application(ApiServer server, Background background, HttpAddress address, Steps steps) {
        this.server = server;
        this.background = background;
        this.address = address;
        this.steps = steps;
    }

    /** Listens, and says where: a port of 0 has become a real one. */
    public HttpAddress start() {
        try {
            HttpAddress listening = new HttpAddress(address.host(), server.start(address.host(), address.port()));
            background.start();
            return listening;
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
        try (background) {
            server.close();
        }
    }
}
