package dev.parley.api.assistant;

import static dev.parley.api.assistant.FakeModelServer.answering;
import static dev.parley.api.assistant.FakeModelServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.assistant.Prompt.Utterance;
import dev.parley.domain.model.assistant.Reply;
import dev.parley.domain.model.assistant.Reply.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpAssistantTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void a_prompt_is_sent_and_its_answer_given_back() {
        try (FakeModelServer server = new FakeModelServer(saying("a machine \\ud83d\\udca1"))) {
            Reply reply = ask(server, LONG);

            assertThat(reply).isEqualTo(new Reply.Said("a machine 💡", new ModelName("babbage-1"), 1));
            FakeModelServer.Seen seen = server.seen().getFirst();
            assertThat(seen.method() + " " + seen.path()).isEqualTo("POST /v1/chat/completions");
            assertThat(seen.authorization()).isEqualTo("Bearer secret-key");
            JsonNode body = JsonMapper.shared().readTree(seen.body());
            assertThat(body.at("/model").stringValue()).isEqualTo("usual");
            assertThat(body.at("/stream").booleanValue()).isFalse();
            assertThat(body.at("/messages/0").toString()).contains("system", "Be brief.");
        }
    }

    @Test
    void turns_alternate_and_a_person_begins() {
        try (FakeModelServer server = new FakeModelServer(saying("yes"))) {
            List<Utterance> talk = List.of(
                    new Utterance(true, "welcome"),
                    new Utterance(false, "@ada: one"),
                    new Utterance(false, "@ben: two"),
                    new Utterance(true, "three"),
                    new Utterance(false, "@ada: four"));

            ask(server, LONG, new Prompt("Be brief.", new ModelName("special"), talk));

            JsonNode body =
                    JsonMapper.shared().readTree(server.seen().getFirst().body());
            assertThat(body.at("/model").stringValue()).isEqualTo("special");
            assertThat(body.get("messages")
                            .valueStream()
                            .map(m -> m.at("/role").stringValue() + " "
                                    + m.at("/content").stringValue()))
                    .containsExactly(
                            "system Be brief.", "user @ada: one\n\n@ben: two", "assistant three", "user @ada: four");
        }
    }

    @Test
    void a_server_of_ones_own_needs_no_key() {
        try (FakeModelServer server = new FakeModelServer(saying("yes"));
                HttpAssistant assistant = assistant(server.address(), Optional.empty(), LONG)) {
            assistant.answer(prompt());

            assertThat(server.seen().getFirst().authorization()).isEqualTo("null");
        }
    }

    @Test
    void what_is_out_of_order_is_asked_again_after_longer_and_longer_pauses() {
        try (FakeModelServer server =
                new FakeModelServer(answering(500, ""), answering(503, "busy"), saying("at last"))) {
            Reply reply = ask(server, LONG);

            assertThat(reply).isEqualTo(new Reply.Said("at last", new ModelName("babbage-1"), 3));
            assertThat(pauses).hasSize(2);
            assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
        }
    }

    @Test
    void what_stays_out_of_order_is_given_up() {
        try (FakeModelServer server = new FakeModelServer(answering(502, "no"))) {
            assertThat(ask(server, LONG)).isEqualTo(new Reply.Failed(Trouble.OVERLOADED, 3));
            assertThat(server.seen()).hasSize(3);
        }
    }

    @Test
    void a_wish_to_wait_is_granted_within_bounds() {
        try (FakeModelServer server = new FakeModelServer(
                answering(429, "", "Retry-After", "7"), answering(429, "", "Retry-After", "86400"), saying("yes"))) {
            assertThat(ask(server, LONG)).isInstanceOf(Reply.Said.class);
            assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(20));
        }
    }

    @Test
    void whoever_says_nothing_has_timed_out() {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.hanging())) {
            assertThat(ask(server, SHORT)).isEqualTo(new Reply.Failed(Trouble.TIMED_OUT, 3));
        }
    }

    @Test
    void whoever_never_ends_has_timed_out_too() {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.trickling())) {
            assertThat(ask(server, SHORT)).isEqualTo(new Reply.Failed(Trouble.TIMED_OUT, 3));
        }
    }

    @Test
    void a_slow_start_is_forgiven() {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.hanging(), saying("awake"))) {
            assertThat(ask(server, Duration.ofSeconds(2)))
                    .isEqualTo(new Reply.Said("awake", new ModelName("babbage-1"), 2));
        }
    }

    @Test
    void what_is_no_answer_is_unusable_and_not_asked_for_again() {
        for (String body : List.of(
                "<html>",
                "",
                "{",
                "[]",
                "null",
                "{\"choices\": []}",
                "{\"choices\": [{}]}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": [\"x\"]}}]}",
                "[".repeat(10_000))) {
            try (FakeModelServer server = new FakeModelServer(answering(200, body))) {
                assertThat(ask(server, LONG)).as(body).isEqualTo(new Reply.Failed(Trouble.UNUSABLE, 1));
            }
        }
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.flooding())) {
            assertThat(ask(server, LONG)).isEqualTo(new Reply.Failed(Trouble.UNUSABLE, 1));
        }
    }

    @Test
    void a_connection_that_breaks_is_tried_again() {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.breaking(), saying("whole"))) {
            assertThat(ask(server, LONG)).isEqualTo(new Reply.Said("whole", new ModelName("babbage-1"), 2));
        }
    }

    @Test
    void closing_drops_what_is_being_asked_and_asks_nothing_more() throws Exception {
        try (FakeModelServer server = new FakeModelServer(FakeModelServer.hanging())) {
            HttpAssistant assistant = assistant(server.address(), Optional.empty(), LONG);
            CompletableFuture<Reply> asking = CompletableFuture.supplyAsync(() -> assistant.answer(prompt()));
            while (server.seen().isEmpty()) {
                Thread.onSpinWait();
            }

            assistant.close();

            assertThat(asking.get()).isEqualTo(new Reply.Dropped(1));
            assertThat(assistant.answer(prompt())).isEqualTo(new Reply.Dropped(0));
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void closing_ends_a_pause() throws Exception {
        try (FakeModelServer server = new FakeModelServer(answering(429, "", "Retry-After", "20"))) {
            HttpAssistant assistant = new HttpAssistant(server(server.address(), Optional.empty(), LONG));
            CompletableFuture<Reply> asking = CompletableFuture.supplyAsync(() -> assistant.answer(prompt()));
            while (server.seen().isEmpty()) {
                Thread.onSpinWait();
            }

            assistant.close();

            assertThat(asking.get()).isEqualTo(new Reply.Dropped(1));
        }
    }

    @Test
    void where_nobody_is_nobody_answers() {
        try (HttpAssistant assistant = assistant(nobodysAddress(), Optional.empty(), LONG)) {
            assertThat(assistant.answer(prompt())).isEqualTo(new Reply.Failed(Trouble.UNREACHABLE, 3));
        }
    }

    @Test
    void what_is_refused_is_not_asked_again_nor_is_anybody_else() {
        try (FakeModelServer elsewhere = new FakeModelServer(saying("I collect keys"))) {
            for (var refusal : List.of(
                    answering(401, "wrong key"),
                    answering(400, "no such model"),
                    answering(307, "", "Location", elsewhere.address() + "/chat/completions"))) {
                try (FakeModelServer server = new FakeModelServer(refusal)) {
                    assertThat(ask(server, LONG)).isEqualTo(new Reply.Failed(Trouble.REJECTED, 1));
                }
            }
            assertThat(elsewhere.seen()).isEmpty();
        }
    }

    @Test
    void a_model_with_an_impossible_name_still_answers() {
        String body = "{\"model\": \"\\u0000\", \"choices\": [{\"message\": {\"content\": \"yes\"}}]}";
        try (FakeModelServer server = new FakeModelServer(answering(200, body))) {
            assertThat(ask(server, LONG)).isEqualTo(new Reply.Said("yes", new ModelName("usual"), 1));
        }
    }

    @Test
    void the_key_is_not_told() {
        assertThat(server(URI.create("http://127.0.0.1/v1"), Optional.of("secret-key"), LONG)
                        .toString())
                .doesNotContain("secret-key");
    }

    @Test
    void patience_covers_all_attempts_and_pauses() {
        try (HttpAssistant assistant = assistant(nobodysAddress(), Optional.empty(), Duration.ofSeconds(60))) {
            assertThat(assistant.patience()).isEqualTo(Duration.ofSeconds(3 * 60 + 2 * 20));
        }
    }

    private Reply ask(FakeModelServer server, Duration timeout) {
        return ask(server, timeout, prompt());
    }

    private Reply ask(FakeModelServer server, Duration timeout, Prompt prompt) {
        try (HttpAssistant assistant = assistant(server.address(), Optional.of("secret-key"), timeout)) {
            return assistant.answer(prompt);
        }
    }

    private HttpAssistant assistant(URI address, Optional<String> key, Duration timeout) {
        return new HttpAssistant(server(address, key, timeout), pauses::add);
    }

    private static ModelServer server(URI address, Optional<String> key, Duration timeout) {
        return new ModelServer(address, key, new ModelName("usual"), timeout, ModelServer.Retries.USUAL);
    }

    private static Prompt prompt() {
        return new Prompt("Be brief.", ModelName.USUAL, List.of(new Utterance(false, "@ada: what is an engine?")));
    }

    private static URI nobodysAddress() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
