package dev.parley.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.HttpAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code parley rehearse}: starts as {@code serve} does, on a port of its own, asks a few questions and stops. A JVM that
 * watches this learns which classes a start and the first requests need. It writes nothing that a start would not write.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once, for the JVM to learn from.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> QUESTIONS =
            List.of("/health/live", "/health/ready", "/openapi.yaml", "/api/v1/me");
    private static final String NOBODY = "{\"username\": \"nobody\", \"password\": \"a long pass phrase\"}";

    private final Session session;

    RehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configured = session.configuration();
        HttpAddress anyPort = new HttpAddress("127.0.0.1", 0);
        Configuration rehearsal = new Configuration(
                anyPort, configured.dataDirectory(), configured.server(), Optional.empty(), configured.registration());
        Server server = Server.start(rehearsal, Duration.ZERO, session.shutdown(), session.console());
        for (String question : QUESTIONS) {
            hear(connection(server, question));
        }
        HttpURLConnection logIn = connection(server, "/api/v1/sessions");
        logIn.setDoOutput(true);
        logIn.setRequestProperty("Content-Type", "application/json");
        logIn.getOutputStream().write(NOBODY.getBytes(UTF_8));
        hear(logIn);
        return 0;
    }

    private static HttpURLConnection connection(Server server, String path) throws IOException {
        URI address = URI.create(server.address().url() + path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer rehearsal");
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private static void hear(HttpURLConnection connection) throws IOException {
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
    }
}
