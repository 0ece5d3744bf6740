package dev.parley.api.http;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty is set up under Javalin: strictly, within the limits, and without words of its own. */
final class JettySetup {
    private final Limits limits;

    JettySetup(Limits limits) {
        this.limits = limits;
    }

    void applyTo(JettyConfig jetty) {
        jetty.threadPool = threads();
        jetty.modifyHttpConfiguration(this::configure);
        jetty.addConnector((server, http) -> connector(jetty, server, http));
        jetty.modifyServletContextHandler(context -> context.setSessionHandler(forgetful()));
        jetty.modifyServer(this::configure);
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

    private Connector connector(JettyConfig jetty, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(jetty.host);
        connector.setPort(jetty.port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addBean(new OpenConnections(connector.getScheduler(), limits));
        return connector;
    }

    private void configure(Server server) {
        server.setStopTimeout(limits.shutdown().toMillis());
        server.setErrorHandler(new ProblemErrorHandler());
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    }
}
