package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String PASSWORD = "correct horse battery";

    @AutoClose
    private final Api api = Api.start();

    @Test
    void registering_answers_the_user_and_where_it_is() {
        Exchange answer = api.stranger()
                .post(
                        "/api/v1/users",
                        "username",
                        "Ada",
                        "email",
                        "Ada@Example.org",
                        "password",
                        PASSWORD,
                        "displayName",
                        "Ada Lovelace");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/username")).isEqualTo("ada");
        assertThat(answer.text("/displayName")).isEqualTo("Ada Lovelace");
        assertThat(answer.text("/kind")).isEqualTo("person");
        assertThat(answer.headers()).containsEntry("location", "/api/v1/users/" + answer.text("/id"));
        assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).doesNotContain("example.org", "password");
    }

    @Test
    void registering_without_a_display_name_shows_the_username() {
        Exchange answer = api.stranger()
                .post("/api/v1/users", "username", "ada", "email", "ada@example.org", "password", PASSWORD);

        assertThat(answer.text("/displayName")).isEqualTo("ada");
    }

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        Exchange answer = api.stranger()
                .post("/api/v1/users", "username", "@da", "email", "nowhere", "password", 5, "displayNam", "Ada");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid_input");
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(e -> e.get("field").stringValue() + " "
                                + e.get("code").stringValue()))
                .containsExactlyInAnyOrder(
                        "username invalid_characters",
                        "email invalid_format",
                        "password wrong_type",
                        "displayNam unknown_field");
    }

    @Test
    void a_username_in_use_is_a_conflict() {
        api.person("ada");

        Exchange answer = api.stranger()
                .post("/api/v1/users", "username", "ADA", "email", "other@example.org", "password", PASSWORD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("username_taken");
    }

    @Test
    void an_address_in_use_is_a_conflict() {
        api.person("ada");

        Exchange answer = api.stranger()
                .post("/api/v1/users", "username", "other", "email", "ADA@example.org", "password", PASSWORD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("email_taken");
    }

    @Test
    void only_oneself_sees_the_own_address() {
        Api.Person ada = api.person("ada");

        assertThat(ada.client().get("/api/v1/me").text("/email")).isEqualTo("ada@example.org");
        assertThat(ada.client().get("/api/v1/users/" + ada.id()).body()).doesNotContain("example.org");
    }

    @Test
    void instants_have_microseconds() {
        api.clock.set(java.time.Instant.parse("2026-03-01T09:00:00.120Z"));

        assertThat(api.person("ada").client().get("/api/v1/me").text("/createdAt"))
                .isEqualTo("2026-03-01T09:00:00.120000Z");
    }

    @Test
    void somebody_can_be_renamed_by_oneself() {
        Api.Person ada = api.person("ada");

        Exchange answer = ada.client().patch("/api/v1/me", "displayName", "Countess 👑");

        assertThat(answer.text("/displayName")).isEqualTo("Countess 👑");
        assertThat(ada.client().get("/api/v1/me").text("/displayName")).isEqualTo("Countess 👑");
    }

    @Test
    void a_change_of_nothing_is_refused() {
        Exchange answer = api.person("ada").client().send("PATCH", "/api/v1/me", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/code")).isEqualTo("required");
    }

    @Test
    void somebody_whom_one_never_met_looks_like_nobody() {
        Client ada = api.person("ada").client();
        String bob = api.person("bob").id();

        Exchange hidden = ada.get("/api/v1/users/" + bob);
        Exchange missing = ada.get("/api/v1/users/0198f2a0-5f3c-7d21-9b7a-3f0c6a1e2d4b");
        Exchange malformed = ada.get("/api/v1/users/nobody");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body()).isEqualTo(malformed.body());
    }
}
