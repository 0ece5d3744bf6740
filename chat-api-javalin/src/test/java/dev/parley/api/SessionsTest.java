package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.fixture.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SessionsTest {
    @AutoClose
    private final Api api = Api.start();

    @Test
    void logging_in_gives_a_token_that_opens_doors_until_it_expires() {
        api.person("ada");

        Exchange answer = api.stranger().post("/api/v1/sessions", "username", "ada", "password", Samples.PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        Client ada = api.stranger().bearing(answer.text("/token"));
        assertThat(ada.get("/api/v1/me").status()).isEqualTo(200);
        api.clock.advance(Duration.ofDays(31));
        assertThat(ada.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void an_address_does_for_a_username() {
        api.person("ada");

        Exchange answer =
                api.stranger().post("/api/v1/sessions", "username", "ADA@example.org", "password", Samples.PASSWORD);

        assertThat(answer.text("/user/username")).isEqualTo("ada");
    }

    @Test
    void wrong_credentials_look_the_same_whether_or_not_there_is_an_account() {
        api.person("ada");

        Exchange wrong = api.stranger().post("/api/v1/sessions", "username", "ada", "password", "wrong");
        Exchange nobody = api.stranger().post("/api/v1/sessions", "username", "nobody", "password", "wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("/code")).isEqualTo("wrong_credentials");
        assertThat(wrong.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(wrong.body()).isEqualTo(nobody.body());
    }

    @Test
    void sessions_are_listed_newest_first_with_their_devices() {
        Client ada = api.person("ada").client();
        api.later();
        api.stranger()
                .with("User-Agent", "Browser/1.0")
                .post("/api/v1/sessions", "username", "ada", "password", Samples.PASSWORD);
        api.later();
        api.stranger()
                .post("/api/v1/sessions", "username", "ada", "password", Samples.PASSWORD, "device", "Ada's phone");

        Exchange list = ada.get("/api/v1/sessions");

        assertThat(list.json().findValuesAsString("device")).hasSize(3).startsWith("Ada's phone", "Browser/1.0");
        assertThat(list.json().findValuesAsString("current")).containsExactly("false", "false", "true");
    }

    @Test
    void logging_out_ends_the_session_at_once() {
        Client ada = api.person("ada").client();

        assertThat(ada.delete("/api/v1/sessions/current").status()).isEqualTo(204);

        assertThat(ada.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_elsewhere_can_be_ended() {
        Client ada = api.person("ada").client();
        Exchange phone = api.stranger().post("/api/v1/sessions", "username", "ada", "password", Samples.PASSWORD);

        assertThat(ada.delete("/api/v1/sessions/" + phone.text("/sessionId")).status())
                .isEqualTo(204);

        assertThat(api.stranger()
                        .bearing(phone.text("/token"))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
        assertThat(ada.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void somebody_elses_session_looks_like_none() {
        Client ada = api.person("ada").client();
        Client bob = api.person("bob").client();
        String session = bob.get("/api/v1/sessions").text("/items/0/id");

        Exchange hidden = ada.delete("/api/v1/sessions/" + session);
        Exchange missing = ada.delete("/api/v1/sessions/0198f2a0-5f3c-7d21-9b7a-3f0c6a1e2d4b");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("/code")).isEqualTo("session_not_found");
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(bob.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void without_a_good_token_doors_stay_shut() {
        List<String> headers = List.of(
                "", "Bearer", "Bearer ", "Bearer wrong", "Basic YWRhOmFkYQ==", "Bearer a b", "wrong", "Bearer ü");
        for (String header : headers) {
            Exchange answer = api.stranger().with("Authorization", header).get("/api/v1/me");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/code")).isEqualTo("not_authenticated");
            assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        }
    }
}
