package dev.parley.api.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that send a request's headers, or take its response, drop by drop: each drop starts Jetty's idle
 * timeout anew, so that alone would let a client stay for ever. A connection that changes to another protocol, as for a
 * WebSocket, is left alone from then on. When the server stops, connections without a request are closed at once.
 */
final class OpenConnections extends AbstractLifeCycle implements Connection.Listener, Graceful {
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private final Scheduler scheduler;
    private final Limits limits;
    private volatile boolean isShutdown;

    OpenConnections(Scheduler scheduler, Limits limits) {
        this.scheduler = scheduler;
        this.limits = limits;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.add(http);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    @Override
    protected void doStart() {
        scheduleNext();
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        isShutdown = true;
        open.stream().filter(connection -> connection.getParser().isStart()).forEach(OpenConnections::close);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return isShutdown;
    }

    private void scheduleNext() {
        long shortest = Math.min(limits.headers().toMillis(), limits.exchange().toMillis());
        long pause = Math.max(10, Math.min(1000, shortest / 4));
        scheduler.schedule(this::closeTheSlow, pause, TimeUnit.MILLISECONDS);
    }

    private void closeTheSlow() {
        long now = System.nanoTime();
        open.stream().filter(connection -> isSlow(connection, now)).forEach(OpenConnections::close);
        if (isRunning() || isStarting()) {
            scheduleNext();
        }
    }

    private static void close(HttpConnection connection) {
        connection.getEndPoint().close(new EofException("closed by us")); // to be taken like a client's hanging up
    }

    private boolean isSlow(HttpConnection connection, long now) {
        HttpParser parser = connection.getParser();
        if (parser.isStart() || parser.getBeginNanoTime() == 0) {
            return false;
        }
        Duration allowed = parser.inHeaderState() ? limits.headers() : limits.exchange();
        return now - parser.getBeginNanoTime() > allowed.toNanos();
    }
}
