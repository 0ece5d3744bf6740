package dev.parley.bootstrap.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Closes what was opened, last first, once, whether the work is done or a signal ends it. There is one shutdown hook,
 * since the order of several is not defined.
 */
public final class Shutdown implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Consumer<String> troubles;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean begun;
    private boolean clean = true;

    public Shutdown(Consumer<String> troubles) {
        this.troubles = troubles;
    }

    /**
     * Takes over the closing of a resource. When the shutdown has begun, closes it at once and fails, so that a start
     * which a signal has overtaken goes no further.
     */
    public <T extends AutoCloseable> T closing(T resource) {
        synchronized (opened) {
            if (!begun) {
                opened.push(resource);
                return resource;
            }
        }
        close(resource);
        throw new OperationFailed("Parley is being stopped.");
    }

    public boolean hasBegun() {
        synchronized (opened) {
            return begun;
        }
    }

    /** Ends the work because of something that happened beside it. */
    public void fail(String message) {
        failure.complete(message);
    }

    /** Waits until something fails. Mostly it does not return, since a signal ends the process. */
    public OperationFailed awaitFailure() {
        return new OperationFailed(failure.join());
    }

    /** Registers the hook. A signal then ends the process with 0 when everything closed in order, with 1 otherwise. */
    public void onSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endBySignal, "shutdown"));
    }

    @Override
    public synchronized void close() {
        synchronized (opened) {
            begun = true;
        }
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private void endBySignal() {
        boolean bySignal = !hasBegun();
        close();
        if (bySignal) {
            Runtime.getRuntime().halt(clean ? 0 : 1);
        }
    }

    private void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception trouble) {
            clean = false;
            troubles.accept(String.valueOf(trouble.getMessage()));
        }
    }
}
