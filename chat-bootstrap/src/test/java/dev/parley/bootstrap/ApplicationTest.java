package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.configuration.HttpAddress;
import dev.parley.bootstrap.process.OperationFailed;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private static final HttpAddress ANYWHERE = new HttpAddress("127.0.0.1", 0);

    @Test
    void closing_lets_a_request_finish_and_accepts_no_other() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Application application = application(begun, mayEnd);
        HttpAddress address = application.start();
        CompletableFuture<HttpResponse<String>> answer = request(address, "/slow");
        begun.await();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(application::close);
        while (accepts(address)) {
            Thread.onSpinWait();
        }
        assertThat(answer).isNotDone();
        mayEnd.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().body()).isEqualTo("finished");
        closed.join();
    }

    @Test
    void a_port_that_is_taken_is_told_by_name() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpAddress address = new HttpAddress("127.0.0.1", taken.getLocalPort());
            Application application = new Application(Javalin.create(), address, line -> {});

            assertThatThrownBy(application::start)
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("Cannot listen on " + address.url())
                    .hasMessageContaining("PARLEY_PORT");
        }
    }

    private static Application application(CountDownLatch begun, CountDownLatch mayEnd) {
        Javalin http = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.jetty.modifyServer(GracefulStop::configure);
            config.routes.get("/slow", context -> {
                begun.countDown();
                mayEnd.await();
                context.result("finished");
            });
        });
        return new Application(http, ANYWHERE, line -> {});
    }

    private static CompletableFuture<HttpResponse<String>> request(HttpAddress address, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address.url() + path)).build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static boolean accepts(HttpAddress address) {
        try (Socket socket = new Socket(address.host(), address.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
