package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OperatingTest {
    @AutoClose
    private final Api api = Api.start();

    @Test
    void a_server_that_runs_is_live_and_ready() {
        assertThat(api.stranger().get("/health/live").text("/status")).isEqualTo("up");
        assertThat(api.stranger().get("/health/ready?verbose=1").text("/status"))
                .isEqualTo("ready");
    }

    @Test
    void a_server_that_cannot_work_is_live_but_not_ready() {
        try (Api unready = Api.startUnready()) {
            Exchange answer = unready.stranger().get("/health/ready");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.headers()).containsKey("retry-after");
            assertThat(unready.stranger().get("/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void answers_are_not_kept_not_guessed_at_and_tell_nothing_of_the_server() {
        Exchange answer = api.person("ada").client().get("/api/v1/me");

        assertThat(answer.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "application/json")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }
}
