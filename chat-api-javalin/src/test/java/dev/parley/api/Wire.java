package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A connection on which anything can be sent, as no decent client would. Holds answers against the contract too. */
final class Wire implements Closeable {
    private static final int DROP = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final InputStream in;
    private int dropsTaken;

    Wire(Api api) throws IOException {
        this(api, new Socket());
    }

    /** Whose system accepts only little before somebody reads it. */
    static Wire withLittleRoom(Api api) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return new Wire(api, socket);
    }

    private Wire(Api api, Socket socket) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port));
        this.socket.setSoTimeout((int) PATIENCE.toMillis());
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The answer to this alone. The contract is asked about it as to some operation that it does not know. */
    static Exchange answer(Api api, String request) throws IOException {
        try (Wire wire = new Wire(api)) {
            return wire.send(request).answer("GET", "/nowhere");
        }
    }

    /** Each character is a byte. */
    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Exchange answer(String method, String target) throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(": ?", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(method.equals("HEAD") ? 0 : length);
        Exchange exchange = new Exchange(method, target, "", status, headers, new String(body, StandardCharsets.UTF_8));
        Contract.published().check(exchange);
        return exchange;
    }

    void expectContinue() throws IOException {
        assertThat(line()).startsWith("HTTP/1.1 100");
        assertThat(line()).isEmpty();
    }

    /** Whether the server hangs up without another word. */
    boolean isHungUp() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    boolean isAnsweredWithin(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException | SocketException silent) {
            return false;
        }
    }

    /** Does nothing when the server has hung up. */
    void trySend(String text) {
        try {
            send(text);
        } catch (IOException hungUp) {
            return;
        }
    }

    /** Takes a little now and then, and all the rest after a while; gives how much that was until the server hung up. */
    long takeSlowly(ScheduledExecutorService clock, int drops, Duration pause) throws Exception {
        CompletableFuture<Void> enough = new CompletableFuture<>();
        ScheduledFuture<?> taking = clock.scheduleWithFixedDelay(
                () -> {
                    if (takeDrop() == drops) {
                        enough.complete(null);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        enough.get();
        taking.cancel(false);
        long taken = (long) drops * DROP;
        try {
            for (int n = in.read(new byte[DROP]); n >= 0; n = in.read(new byte[DROP])) {
                taken += n;
            }
        } catch (SocketException reset) {
            return taken;
        }
        return taken;
    }

    private int takeDrop() {
        try {
            in.readNBytes(DROP);
        } catch (IOException hungUp) {
            return ++dropsTaken; // to be noticed by who takes the rest
        }
        return ++dropsTaken;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has hung up");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
