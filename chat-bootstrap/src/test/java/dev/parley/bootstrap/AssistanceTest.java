package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.assistants.CreateAssistant;
import dev.parley.domain.usecase.assistants.ShownInteraction;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything together: the server on Postgres, with a model server that fails at first. */
class AssistanceTest {
    private static final String ANSWER =
            "{\"model\": \"m\", \"choices\": [{\"message\": {\"content\": \"a machine\"}}]}";

    @AutoClose
    private final TestDatabase database = TestPostgres.migratedDatabase();

    private final Chat chat = Wiring.chat(database.dataSource());
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private final HttpServer model = modelServer();

    @BeforeEach
    void startModel() {
        model.start();
    }

    @AfterEach
    void stopModel() {
        model.stop(0);
    }

    @Test
    void a_question_that_was_asked_before_the_start_is_answered_after_it_once() throws Exception {
        Actor ada = person();
        WorkspaceId workspace = chat.keepingWorkspaces()
                .found(ada, new WorkspaceName("Engines"))
                .id();
        UserId iris = assistant(ada, workspace);
        var talk = chat.messagingDirectly()
                .open(ada, workspace, Set.of(iris))
                .channel()
                .id();
        chat.messaging().post(ada, PostMessage.of(talk, new Content("what is an engine?")));

        try (Application application = application()) {
            application.start();
            await(() -> outcomes(ada, workspace).contains(AiOutcome.ANSWERED));
        }
        try (Application again = application()) {
            again.start();
            chat.messaging().post(ada, PostMessage.of(talk, new Content("and another?")));
            await(() -> outcomes(ada, workspace).equals(List.of(AiOutcome.ANSWERED, AiOutcome.ANSWERED)));
        }

        assertThat(chat.readingMessages()
                        .timeline(ada, talk, PageRequest.oldest(10))
                        .oldestFirst())
                .extracting(view -> view.message().content().map(Content::value).orElse(""))
                .containsExactly("what is an engine?", "a machine", "and another?", "a machine");
        assertThat(asked).hasValue(3); // it was out of order the first time
        assertThat(told).contains("Assistants answer with m at " + address() + ".");
    }

    private Application application() {
        Configuration configuration = Configuration.from(
                Map.of("PARLEY_PORT", "0", "PARLEY_ASSISTANT_URL", address(), "PARLEY_ASSISTANT_MODEL", "m"));
        return Wiring.application(configuration, database.dataSource(), told::add);
    }

    private Actor person() {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username("ada"),
                        new Email("ada@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()))
                .id());
    }

    private UserId assistant(Actor owner, WorkspaceId workspace) {
        return chat.keepingAssistants()
                .create(
                        owner,
                        new CreateAssistant(
                                workspace,
                                new Username("iris"),
                                Optional.empty(),
                                new Instructions("Be brief."),
                                ModelName.USUAL))
                .user()
                .id();
    }

    private List<AiOutcome> outcomes(Actor reader, WorkspaceId workspace) {
        return chat.readingInteractions().list(reader, workspace, Filter.ALL, Optional.empty(), 10).items().stream()
                .map(ShownInteraction::interaction)
                .map(interaction -> interaction.outcome())
                .toList();
    }

    private String address() {
        return "http://127.0.0.1:" + model.getAddress().getPort() + "/v1";
    }

    private HttpServer modelServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/chat/completions", exchange -> {
                exchange.getRequestBody().readAllBytes();
                byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 503 : 200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asks again and again; what never comes fails. */
    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
