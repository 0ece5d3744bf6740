package dev.parley.bootstrap;

import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Makes a stop of the HTTP server accept nothing more, and wait for the requests that are under way. */
final class GracefulStop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private GracefulStop() {}

    static void configure(Server server) {
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(PATIENCE.toMillis());
    }
}
