package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
    private static final String PASSWORD = "a long pass phrase";

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Path data = Path.of("");
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void prepare() {
        data = DataDirectories.initialised(temporary);
        environment = Map.of("PARLEY_PORT", "0", "PARLEY_DATA_DIR", data.toString(), "PARLEY_REGISTRATION", "closed");
    }

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void whom_the_operator_makes_an_account_can_log_in_where_nobody_may_register() throws Exception {
        try (ChildProcess server = ChildProcess.start(Main.class, environment, "serve")) {
            String ready = server.awaitLine("Ready on ");
            String origin = ready.replaceFirst(".*(http://[^ ]+).*", "$1");

            assertThat(run(PASSWORD + "\n", "user", "create", "ada", "--email", "ada@example.org"))
                    .isZero();

            assertThat(told()).containsExactly("Made the account ada.");
            assertThat(post(origin + "/api/v1/sessions", "{'username':'ada','password':'" + PASSWORD + "'}"))
                    .isEqualTo(201);
            assertThat(post(
                            origin + "/api/v1/users",
                            "{'username':'eve','email':'eve@example.org','password':'" + PASSWORD + "'}"))
                    .isEqualTo(403);
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }
    }

    @Test
    void accounts_are_listed_and_what_is_refused_is_told_in_one_line() {
        assertThat(run("", "migrate", "up")).isZero();
        assertThat(run(
                        PASSWORD,
                        "user",
                        "create",
                        "ada",
                        "--email",
                        "ada@example.org",
                        "--display-name",
                        "Ada Lovelace"))
                .isZero();

        assertThat(run("short", "user", "create", "ben", "--email", "ben@example.org"))
                .isEqualTo(1);
        assertThat(told()).containsExactly("parley: password must have at least 10 characters");
        assertThat(run("", "user", "create", "ben", "--email", "ben@example.org"))
                .isEqualTo(1);
        assertThat(told()).singleElement().asString().contains("A password is needed");
        assertThat(run(PASSWORD, "user", "create", "ADA", "--email", "other@example.org"))
                .isEqualTo(1);
        assertThat(told()).containsExactly("parley: The username is taken.");
        assertThat(run(PASSWORD, "user", "create", "ben", "--email", "ben@example.org", "--display-name", "\u001b[1m"))
                .isEqualTo(1);
        assertThat(told()).singleElement().asString().startsWith("parley: displayName must not contain");
        assertThat(run("", "user", "create", "ben")).isEqualTo(2);

        assertThat(run("", "user", "list")).isZero();
        assertThat(told())
                .singleElement()
                .asString()
                .matches("[0-9a-f-]{36} +ada +person +active +ada@example.org +Ada Lovelace");
    }

    @Test
    void a_password_is_not_typed_where_it_would_be_seen() {
        Path file = temporary.resolve("output");
        assertThat(run("", "migrate", "up")).isZero();

        try (ChildProcess typed = ChildProcess.startTyped(
                file, Main.class, environment, "user", "create", "ada", "--email", "ada@example.org")) {
            typed.awaitLine("parley: The password would be seen while you type it");
            assertThat(typed.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void the_operator_ends_accounts_and_finds_one_without_a_name_by_its_id() {
        assertThat(run("", "migrate", "up")).isZero();
        assertThat(run(PASSWORD, "user", "create", "ada", "--email", "ada@example.org"))
                .isZero();
        assertThat(run("", "user", "list")).isZero();
        String id = told().getFirst().substring(0, 36);

        assertThat(run("", "user", "deactivate", "ada")).isZero();
        assertThat(told()).containsExactly("Deactivated ada.");
        assertThat(run("", "user", "reactivate", "ada")).isZero();
        assertThat(run("", "user", "anonymise", "ada")).isZero();
        assertThat(run("", "user", "purge", "ada")).isEqualTo(1);
        assertThat(told()).containsExactly("parley: There is no such user.");
        assertThat(run("", "user", "purge", id)).isZero();
        assertThat(told()).containsExactly("Purged " + id + ": 0 messages erased, 0 held.");

        assertThat(run("", "user", "list")).isZero();
        assertThat(told()).singleElement().asString().contains(" deleted ").doesNotContain("ada");
    }

    private int run(String input, String... arguments) {
        output.reset();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        InputStream typed = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return CommandLineInterface.run(environment, new Console(stream, stream, typed), arguments);
    }

    /** Without what is told only when Postgres takes its time to start or stop. */
    private List<String> told() {
        return output.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.endsWith(" ..."))
                .toList();
    }

    private static int post(String target, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
