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
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
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
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.addConnector((server, http) -> connector(config, server, http));
        config.jetty.modifyServletContextHandler(context -> context.setSessionHandler(forgetful()));
        config.jetty.modifyServer(this::configure);
    }

    /** Javalin asks for a servlet session at every WebSocket handshake; it gets one that is not kept, and no cookie. */
    private static SessionHandler forgetful() {
        SessionHandler sessions = new SessionHandler();
        NullSessionCache cache = new NullSessionCache(sessions);
        cache.setSessionDataStore(new NullSessionDataStore());
        sessions.setSessionCache(cache);
        sessions.setUsingCookies(false);
        return sessions;
    }

    /** A few platform threads watch the connections; requests run on virtual ones. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(32, 4);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        return threads;
    }

    private void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setSendServerVersion(false);
    }

    private Connector connector(JavalinConfig config, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.jetty.host);
        connector.setPort(config.jetty.port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addBean(new OpenConnections(connector.getScheduler(), limits));
        return connector;
    }

    private void configure(Server server) {
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(limits.shutdown().toMillis());
        server.setErrorHandler(new ProblemErrorHandler());
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
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
