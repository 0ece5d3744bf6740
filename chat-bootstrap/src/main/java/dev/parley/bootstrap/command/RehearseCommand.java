package dev.parley.bootstrap.command;

import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.configuration.HttpAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code parley rehearse}: starts as {@code serve} does, on a port of its own, asks a few questions and stops. A JVM that
 * watches this learns which classes a start needs. It writes nothing that the next start would not write.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once, for the JVM to learn from.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> QUESTIONS =
            List.of("/health/live", "/health/ready", "/openapi.yaml", "/api/v1/me");

    private final Session session;

    RehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Configuration configured = session.configuration();
        HttpAddress anyPort = new HttpAddress("127.0.0.1", 0);
        Configuration rehearsal = new Configuration(anyPort, configured.dataDirectory(), configured.server());
        Server server = Server.start(rehearsal, Duration.ZERO, session.shutdown(), session.console());
        for (String question : QUESTIONS) {
            ask(URI.create(server.address().url() + question));
        }
        return 0;
    }

    private static void ask(URI question) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
        connection.setRequestProperty("Connection", "close");
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
            if (answer != null) {
                answer.readAllBytes();
            }
        }
    }
}
