package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.http.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No client can hold the server, whether it sends too much, too slowly or nothing at all. */
@Timeout(30)
class LimitsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final int LARGE_MESSAGES = 40;
    private static final int MIB = 1024 * 1024;
    private static final String POST =
            "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() throws IOException {
        try (Api api = Api.start();
                Wire wire = new Wire(api)) {
            Exchange answer = wire.send(POST + "Content-Length: " + (MIB + 1) + "\r\n\r\n{")
                    .answer("POST", "/api/v1/users");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("/code")).isEqualTo("body_too_large");
        }
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_read_up_to_the_limit() throws IOException {
        String chunk = "4000\r\n" + " ".repeat(0x4000) + "\r\n";
        try (Api api = Api.start();
                Wire wire = new Wire(api)) {
            Exchange answer = wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(64) + "1\r\n{\r\n")
                    .answer("POST", "/api/v1/users");

            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_of_just_the_limit_is_read() {
        try (Api api = Api.start()) {
            Exchange answer = api.stranger().send("POST", "/api/v1/users", "{" + " ".repeat(MIB - 2) + "}");

            assertThat(answer.text("/errors/0/code")).isEqualTo("required");
        }
    }

    @Test
    void more_bodies_than_there_is_room_for_are_told_to_come_again() {
        try (Api api = Api.start(limits(LONG, LONG, LONG, LONG, 32 * 1024))) {
            Exchange large = api.stranger().send("POST", "/api/v1/users", "{" + " ".repeat(40 * 1024) + "}");
            Exchange small = api.stranger().send("POST", "/api/v1/users", "{" + " ".repeat(20 * 1024) + "}");

            assertThat(large.status()).isEqualTo(503);
            assertThat(large.headers()).containsEntry("retry-after", "1");
            assertThat(small.status()).isEqualTo(400);
        }
    }

    @Test
    void a_connection_on_which_nothing_comes_is_closed() throws IOException {
        try (Api api = Api.start(limits(SHORT, LONG, LONG, LONG, MIB));
                Wire wire = new Wire(api)) {
            assertThat(wire.isHungUp()).isTrue();
        }
    }

    @Test
    void headers_that_do_not_end_in_time_are_not_waited_for() throws IOException {
        try (Api api = Api.start(limits(LONG, SHORT, LONG, LONG, MIB));
                Wire wire = new Wire(api)) {
            wire.send("GET /health/live HTTP/1.1\r\nHost: loc");

            assertThat(wire.isHungUp()).isTrue();
        }
    }

    @Test
    void the_headers_of_a_later_request_are_not_waited_for_either() throws IOException {
        try (Api api = Api.start(limits(LONG, SHORT, LONG, LONG, MIB));
                Wire wire = new Wire(api)) {
            wire.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.answer("GET", "/health/live").status()).isEqualTo(200);

            wire.send("GET /health/live HTTP/1.1\r\n");

            assertThat(wire.isHungUp()).isTrue();
        }
    }

    @Test
    void a_body_that_stops_coming_is_not_waited_for() throws IOException {
        try (Api api = Api.start(limits(SHORT, LONG, LONG, LONG, MIB));
                Wire wire = new Wire(api)) {
            Exchange answer = wire.send(POST + "Content-Length: 100\r\n\r\n{").answer("POST", "/api/v1/users");

            assertThat(answer.status()).isEqualTo(408);
            assertThat(wire.isHungUp()).isTrue();
        }
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_not_waited_for() throws IOException {
        try (Api api = Api.start(limits(LONG, LONG, SHORT, LONG, MIB));
                Wire wire = new Wire(api);
                ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor()) {
            wire.send(POST + "Content-Length: 100000\r\n\r\n{");
            ScheduledFuture<?> dripping =
                    drops.scheduleAtFixedRate(() -> wire.trySend(" "), 10, 10, TimeUnit.MILLISECONDS);

            Exchange answer = wire.answer("POST", "/api/v1/users");

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.text("/code")).isEqualTo("timeout");
            dripping.cancel(true);
        }
    }

    @Test
    void an_answer_that_is_taken_drop_by_drop_is_not_finished() throws Exception {
        try (Api api = Api.start(limits(LONG, LONG, LONG, Duration.ofSeconds(2), MIB));
                ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor()) {
            Team team = new Team(api);
            for (int i = 0; i < LARGE_MESSAGES; i++) {
                team.message("😀".repeat(40_000));
            }
            Wire wire = Wire.withLittleRoom(api);
            wire.send("GET /api/v1/channels/" + team.general + "/messages?limit=" + LARGE_MESSAGES
                    + " HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: "
                    + team.bob.client().header("Authorization") + "\r\n\r\n");

            long taken = wire.takeSlowly(drops, 350, Duration.ofMillis(10));

            assertThat(taken).isLessThan(LARGE_MESSAGES * 160_000L);
            wire.close();
        }
    }

    @Test
    void a_connection_too_many_is_not_served_before_another_ends() throws IOException {
        Limits one = new Limits(MIB, MIB, 8192, 1, LONG, LONG, LONG, LONG, Duration.ofSeconds(1));
        try (Api api = Api.start(one);
                Wire first = new Wire(api);
                Wire second = new Wire(api)) {
            first.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(first.answer("GET", "/health/live").status()).isEqualTo(200);

            second.trySend("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(second.isAnsweredWithin(SHORT)).isFalse();
        }
    }

    private static Limits limits(Duration idle, Duration headers, Duration body, Duration exchange, int allBodies) {
        return new Limits(MIB, allBodies, 8192, 100, idle, headers, body, exchange, Duration.ofSeconds(1));
    }
}
