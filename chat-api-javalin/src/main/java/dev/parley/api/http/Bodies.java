package dev.parley.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/** Reads request bodies: not more than allowed, not for longer, and not too many at once. */
final class Bodies {
    private static final int PIECE = 16 * 1024;

    private final Limits limits;
    private final Semaphore room;

    Bodies(Limits limits) {
        this.limits = limits;
        this.room = new Semaphore(Math.max(1, limits.allBodiesBytes() / PIECE));
    }

    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limits.bodyBytes()) {
            throw HttpRefusal.bodyTooLarge(limits.bodyBytes());
        }
        try {
            return read(request.getInputStream());
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw HttpRefusal.bodyTooSlow();
            }
            if (e instanceof HttpException || e.getCause() instanceof HttpException) {
                throw malformed();
            }
            throw e; // the client has gone
        } catch (RuntimeException e) {
            throw e instanceof HttpException ? malformed() : e;
        }
    }

    private byte[] read(InputStream stream) throws IOException {
        long end = System.nanoTime() + limits.body().toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        int taken = 0;
        try {
            for (int n = stream.read(piece); n >= 0; n = stream.read(piece)) {
                body.write(piece, 0, n);
                requireWithinLimits(body.size(), end);
                for (; taken * PIECE < body.size(); taken++) {
                    takeRoom();
                }
            }
            return body.toByteArray();
        } finally {
            room.release(taken);
        }
    }

    private void requireWithinLimits(int size, long end) {
        if (size > limits.bodyBytes()) {
            throw HttpRefusal.bodyTooLarge(limits.bodyBytes());
        }
        if (System.nanoTime() - end > 0) {
            throw HttpRefusal.bodyTooSlow();
        }
    }

    private void takeRoom() {
        if (!room.tryAcquire()) {
            throw HttpRefusal.busy();
        }
    }

    private static HttpRefusal malformed() {
        return HttpRefusal.malformed("malformed_request", "The body is not framed as HTTP requires.");
    }
}
