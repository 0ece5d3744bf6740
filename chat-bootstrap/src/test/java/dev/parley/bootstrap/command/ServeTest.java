package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process, from the command to its end. */
class ServeTest {
    @TempDir
    Path temporary;

    private Path data = Path.of("");

    @BeforeEach
    void makeDirectory() {
        data = DataDirectories.initialised(temporary);
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void it_answers_that_it_is_ready_and_a_signal_stops_it_step_by_step() throws Exception {
        try (ChildProcess server = serve()) {
            URI address = address(server);

            assertThat(status(address.resolve("/health/live"))).isEqualTo(200);
            assertThat(status(address.resolve("/health/ready"))).isEqualTo(200);
            server.terminate();

            assertThat(server.remainingLines()).containsExactly("Finishing requests ...", "Stopping Postgres ...");
            assertThat(server.awaitEnd()).isZero();
            assertThat(Postmasters.running(data)).isEmpty();
        }
    }

    @Test
    void a_schema_that_is_not_this_versions_makes_it_not_ready() throws Exception {
        try (ChildProcess server = serve()) {
            URI address = address(server);

            try (ChildProcess migrate = parley("migrate", "down", "1", "--while-serving")) {
                assertThat(migrate.awaitEnd()).isZero();
            }

            assertThat(status(address.resolve("/health/live"))).isEqualTo(200);
            assertThat(status(address.resolve("/health/ready"))).isEqualTo(503);
        }
    }

    @Test
    void when_postgres_is_killed_it_says_so_and_ends() {
        try (ChildProcess server = serve()) {
            address(server);

            Postmasters.kill(data);

            server.awaitLine("parley: Postgres has ended unexpectedly");
            assertThat(server.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void a_second_server_is_refused_in_one_line() {
        try (ChildProcess server = serve()) {
            address(server);

            try (ChildProcess second = parley()) {
                List<String> lines = second.remainingLines();

                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(lines).last().asString().startsWith("parley: The data directory " + data + " is in use");
            }
        }
    }

    @Test
    void log_ins_that_were_refused_just_before_the_end_are_in_the_audit() throws Exception {
        try (ChildProcess server = serve()) {
            URI address = address(server);
            assertThat(send(address, "/api/v1/users", ACCOUNT).statusCode()).isEqualTo(201);
            assertThat(send(address, "/api/v1/sessions", WRONG).statusCode()).isEqualTo(401);
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
        try (ChildProcess server = serve()) {
            URI address = address(server);
            String token =
                    send(address, "/api/v1/sessions", RIGHT).body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");

            assertThat(audit(address, token)).contains("\"session.refused\"", "\"attempts\":\"1\"");
        }
    }

    private static final String WRONG = "{\"username\":\"ada\",\"password\":\"not the pass phrase\"}";
    private static final String RIGHT = "{\"username\":\"ada\",\"password\":\"a long pass phrase\"}";
    private static final String ACCOUNT = RIGHT.replace("}", ",\"email\":\"ada@example.org\"}");

    private static HttpResponse<String> send(URI address, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String audit(URI address, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/me/audit"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private ChildProcess serve() {
        return parley("serve");
    }

    private ChildProcess parley(String... arguments) {
        Map<String, String> environment = Map.of("PARLEY_PORT", "0", "PARLEY_DATA_DIR", data.toString());
        return ChildProcess.start(Main.class, environment, arguments);
    }

    private static URI address(ChildProcess server) {
        return URI.create(server.awaitLine("Ready on ").replaceAll("Ready on (\\S+) .*", "$1"));
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
