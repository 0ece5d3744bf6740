package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.store.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void a_fault_of_ours_is_logged_once_under_an_id_that_the_client_is_told() {
        try (Api api = broken(() -> {
            throw new IllegalStateException("secret-detail");
        })) {
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            PrintStream before = System.err;
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            Exchange answer;
            try {
                answer = api.stranger().bearing("t").get("/api/v1/me?private=query");
            } finally {
                System.setErr(before);
            }

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text("/instance")).startsWith("urn:parley:incident:");
            assertThat(answer.body()).doesNotContain("secret-detail", "Exception", "\tat ");
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .containsOnlyOnce(answer.text("/instance"))
                    .containsOnlyOnce("IllegalStateException: secret-detail")
                    .contains("GET /api/v1/me")
                    .doesNotContain("private=query");
        }
    }

    @Test
    void an_error_of_the_machine_is_a_fault_too() {
        try (Api api = broken(() -> {
            throw new StackOverflowError("expected by this test");
        })) {
            Exchange answer = api.stranger().bearing("t").get("/api/v1/me");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text("/code")).isEqualTo("internal_error");
        }
    }

    @Test
    void a_store_that_is_away_is_no_fault_but_a_reason_to_come_again() {
        try (Api api = broken(() -> {
            throw new StoreUnavailable("no connection", new IllegalStateException("refused"));
        })) {
            Exchange answer = api.stranger().bearing("t").get("/api/v1/me");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("/code")).isEqualTo("unavailable");
            assertThat(answer.headers()).containsKey("retry-after");
            assertThat(answer.body()).doesNotContain("refused");
        }
    }

    private static Api broken(Runnable throwing) {
        return Api.startOn(store -> new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                throwing.run();
                return store.write(work);
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                throwing.run();
                return store.read(query);
            }
        });
    }
}
