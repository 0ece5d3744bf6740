package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What comes over the wire before it is a request to any route, or is none at all. */
class ProtocolTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String END = "\r\n";

    @AutoClose
    private final Api api = Api.start();

    @Test
    void what_is_not_http_is_answered_with_a_problem() throws IOException {
        Map<String, Integer> requests = new LinkedHashMap<>();
        requests.put("GARBAGE\r\n\r\n", 400);
        requests.put("GET\r\n\r\n", 400);
        requests.put("\u0000\u0001\u0002\r\n\r\n", 400);
        requests.put("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400);
        requests.put("GET /health/live\r\n\r\n", 505);
        requests.put("GET /health/live HTTP/9.9\r\n" + HOST + END, 505);
        requests.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 426);
        requests.put("GET health HTTP/1.1\r\n" + HOST + END, 400);
        requests.put("GET * HTTP/1.1\r\n" + HOST + END, 400);
        requests.put("CONNECT example.org:80 HTTP/1.1\r\n" + HOST + END, 400);
        requests.put("OPTIONS * HTTP/1.1\r\n" + HOST + END, 404);

        assertProblems(requests);
    }

    @Test
    void bad_headers_are_answered_with_a_problem() throws IOException {
        Map<String, Integer> requests = new LinkedHashMap<>();
        requests.put(get("/health/live", ""), 400);
        requests.put(get("/health/live", "Host: a\r\nHost: b\r\n"), 400);
        requests.put(get("/health/live", "Host: @@\r\n"), 400);
        requests.put(get("/health/live", HOST + "no colon\r\n"), 400);
        requests.put(get("/health/live", HOST + "bad name: x\r\n"), 400);
        requests.put(get("/health/live", HOST + "X: a\u0000b\r\n"), 400);
        requests.put(get("/health/live", HOST + "X: a\r\n folded\r\n"), 400);
        requests.put(get("/health/live", HOST + "X: " + "x".repeat(20_000) + END), 431);
        requests.put(get("/health/live", HOST + "X: x\r\n".repeat(4_000)), 431);
        requests.put(post(HOST + "Expect: nonsense\r\nContent-Length: 2\r\n", "{}"), 417);
        requests.put(get("/api/v1/workspaces", HOST + "X-HTTP-Method-Override: POST\r\n"), 400);
        requests.put(get("/health/live", HOST + "X-HTTP-Method-Override: BEFORE\r\n"), 405);

        assertProblems(requests);
    }

    @Test
    void bad_paths_are_answered_with_a_problem() throws IOException {
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (String path : new String[] {
            "%zz",
            "%",
            "%ff",
            "%00",
            "a%2Fb",
            "a%25b",
            "%2e%2e/etc",
            "../etc",
            "..;/etc",
            "/health//live",
            "a\\b",
            "{id}",
            "\u00e4",
            "x#y"
        }) {
            requests.put(get("/" + path, HOST), 400);
        }
        requests.put(get("/", HOST), 404);
        requests.put(get("/health/live/", HOST), 404);
        requests.put(get("/health/live;a=b", HOST), 404);
        requests.put(get("/Health/Live", HOST), 404);
        requests.put(get("/" + "x".repeat(20_000), HOST), 414);
        requests.put(get("/x?" + "x".repeat(20_000), HOST), 414);

        assertProblems(requests);
    }

    @Test
    void badly_framed_bodies_are_answered_with_a_problem() throws IOException {
        String chunked = HOST + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
        Map<String, Integer> requests = new LinkedHashMap<>();
        requests.put(post(HOST + "Content-Length: -1\r\n", ""), 400);
        requests.put(post(HOST + "Content-Length: x\r\n", ""), 400);
        requests.put(post(HOST + "Content-Length: 99999999999999999999\r\n", ""), 400);
        requests.put(post(HOST + "Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), 400);
        requests.put(post(chunked + "Content-Length: 2\r\n", "{}"), 400);
        requests.put(post(HOST + "Transfer-Encoding: gzip\r\n", "{}"), 400);
        requests.put(post(chunked, "zz\r\n{}\r\n"), 400);
        requests.put(post(chunked, "2\r\n{}!!0\r\n\r\n"), 400);
        requests.put(post(chunked, "ffffffffffffffffff\r\n{}\r\n"), 400);

        assertProblems(requests);
    }

    @Test
    void a_handshake_at_a_path_without_sockets_is_answered_with_a_problem_and_no_cookie() throws IOException {
        String upgrade = HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

        for (String path : new String[] {"/nowhere", "/api/v1/me"}) {
            Exchange answer = Wire.answer(api, get(path, upgrade));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void a_method_that_a_path_does_not_have_is_told_which_it_has() throws IOException {
        for (String method : new String[] {"DELETE", "TRACE", "get", "FOO", "BEFORE"}) {
            Exchange answer = Wire.answer(api, method + " /api/v1/me HTTP/1.1\r\n" + HOST + END);

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).containsEntry("allow", "GET, HEAD, OPTIONS, PATCH");
        }
    }

    @Test
    void options_tells_the_methods() {
        Exchange answer = api.stranger().send("OPTIONS", "/api/v1/me", "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers()).containsEntry("allow", "GET, HEAD, OPTIONS, PATCH");
        assertThat(api.stranger().send("OPTIONS", "/nowhere", "").status()).isEqualTo(404);
    }

    @Test
    void head_is_like_get_without_the_body() {
        Client ada = api.person("ada").client();

        Exchange get = ada.get("/api/v1/me");
        Exchange head = ada.send("HEAD", "/api/v1/me", "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers())
                .containsEntry("content-length", Integer.toString(get.body().length()));
        assertThat(ada.send("HEAD", "/api/v1/channels/" + Team.NO_UUID, "").status())
                .isEqualTo(404);
        assertThat(api.stranger().send("HEAD", "/api/v1/me", "").status()).isEqualTo(401);
    }

    @Test
    void a_connection_serves_one_request_after_another() throws IOException {
        try (Wire wire = new Wire(api)) {
            wire.send(get("/health/live", HOST) + get("/nowhere", HOST) + get("/health/live", HOST));

            assertThat(wire.answer("GET", "/health/live").status()).isEqualTo(200);
            assertThat(wire.answer("GET", "/nowhere").status()).isEqualTo(404);
            assertThat(wire.answer("GET", "/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void a_body_is_sent_after_the_server_says_that_it_will_be_read() throws IOException {
        try (Wire wire = new Wire(api)) {
            wire.send("POST /api/v1/sessions HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            wire.expectContinue();

            assertThat(wire.send("{}").answer("POST", "/api/v1/sessions").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void large_answers_are_compressed_for_those_who_ask() {
        Exchange answer = api.stranger().with("Accept-Encoding", "gzip").get("/openapi.yaml");

        assertThat(answer.headers()).containsEntry("content-encoding", "gzip");
    }

    private void assertProblems(Map<String, Integer> requests) throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, Integer> request : requests.entrySet()) {
            Exchange answer = Wire.answer(api, request.getKey()); // which checks that it is a problem
            String start =
                    request.getKey().substring(0, Math.min(100, request.getKey().length()));
            all.assertThat(answer.status()).as(start).isEqualTo(request.getValue());
        }
        all.assertAll();
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + headers + END;
    }

    private static String post(String headers, String body) {
        return "POST /api/v1/users HTTP/1.1\r\n" + headers + END + body;
    }
}
