package dev.parley.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Javalin on Jetty, set up so that every answer is ours and nobody can hold the server. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final Limits limits;
    private final Javalin javalin;

    public HttpServer(Routes routes, Limits limits) {
        this.limits = limits;
        this.javalin = Javalin.create(config -> {
            configure(config);
            routes.addTo(config.routes);
            Problems.addTo(config.routes);
        });
    }

    /** Gives the port, which matters when 0 was asked for. Throws an {@link UncheckedIOException} if it cannot be had. */
    public int start(String host, int port) {
        // Javalin would also log what it throws here.
        JavalinLogger.enabled = false;
        try {
            return javalin.start(host, port).port();
        } catch (JavalinBindException taken) {
            IOException cause = new BindException("Cannot listen on " + host + ":" + port + ": " + taken.getMessage());
            cause.addSuppressed(taken);
            throw new UncheckedIOException(cause);
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /** Takes no more connections, lets requests that are under way finish for a while, then ends. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException unfinished) {
            LOG.warn("Stopped before every request had finished: {}", String.valueOf(unfinished.getCause()));
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.router.javaLangErrorHandler(Problems::writeError);
        config.requestLogger.http(HttpServer::log);
        new JettySetup(limits).applyTo(config.jetty);
    }

    /** Names the route, never the path, its query or what was sent: those tell of people. */
    private static void log(Context context, Float milliseconds) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} {} ms",
                    context.req().getMethod(),
                    place(context),
                    context.statusCode(),
                    String.format(Locale.ROOT, "%.1f", milliseconds));
        }
    }

    static String place(Context context) {
        return Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("(no route)");
    }
}
