package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.http.Limits;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClosingTest {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void requests_that_are_under_way_finish_and_no_more_are_taken() throws Exception {
        Api api = new Api(Limits.usual(), () -> true, this::holdingWrites);
        CompletableFuture<Exchange> request = register(api);
        arrived.await();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(api::close);
        awaitRefusal(api.port);
        // Longer than Jetty lets a silent connection live once it stops.
        assertThatThrownBy(() -> closed.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        released.countDown();

        assertThat(request.get().status()).isEqualTo(201);
        closed.get();
    }

    @Test
    void a_request_that_does_not_finish_is_not_waited_for_longer_than_allowed() throws Exception {
        Limits usual = Limits.usual();
        Limits brief = new Limits(
                usual.bodyBytes(),
                usual.allBodiesBytes(),
                usual.headerBytes(),
                usual.connections(),
                usual.idle(),
                usual.headers(),
                usual.body(),
                usual.exchange(),
                Duration.ofMillis(200));
        Api api = new Api(brief, () -> true, this::holdingWrites);
        CompletableFuture<Exchange> request = register(api);
        arrived.await();

        CompletableFuture.runAsync(api::close).get(10, TimeUnit.SECONDS);

        assertThatThrownBy(request::get).hasRootCauseInstanceOf(IOException.class);
        released.countDown();
    }

    @Test
    void closing_twice_is_closing_once() {
        Api api = Api.start();

        api.close();
        api.close();

        assertThatThrownBy(() -> api.stranger().get("/health/live")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_port_in_use_is_told_as_such() {
        try (Api api = Api.start()) {
            ApiServer second = new ApiServer(api.chat, () -> true, Limits.usual());

            assertThatThrownBy(() -> second.start("127.0.0.1", api.port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + api.port);
        }
    }

    private static CompletableFuture<Exchange> register(Api api) {
        return CompletableFuture.supplyAsync(() -> api.stranger()
                .post("/api/v1/users", "username", "ada", "email", "ada@example.org", "password", "long enough pass"));
    }

    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
            } catch (ConnectException refused) {
                return;
            }
        }
    }

    private Transactions holdingWrites(Transactions store) {
        return new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                arrived.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return store.write(work);
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                return store.read(query);
            }
        };
    }
}
