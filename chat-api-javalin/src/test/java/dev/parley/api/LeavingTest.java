package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.testkit.fixture.Samples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LeavingTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client bob = team.bob.client();

    @Test
    void nobody_goes_without_the_password() {
        for (String way : new String[] {"deactivate", "anonymise", "purge"}) {
            Exchange wrong = bob.post("/api/v1/me/" + way, "password", "a guess at it");
            Exchange without = bob.send("POST", "/api/v1/me/" + way, "{}");

            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.text("/code")).isEqualTo("wrong_password");
            assertThat(without.status()).isEqualTo(400);
        }
        assertThat(bob.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_deactivated_is_logged_out_and_cannot_come_back() {
        assertThat(bob.post("/api/v1/me/deactivate", "password", Samples.PASSWORD)
                        .status())
                .isEqualTo(204);

        assertThat(bob.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.stranger()
                        .post("/api/v1/sessions", "username", "bob", "password", Samples.PASSWORD)
                        .text("/code"))
                .isEqualTo("wrong_credentials");
    }

    @Test
    void what_an_anonymised_person_said_stays() {
        String said = team.post(team.bob, "I was here").text("/id");

        assertThat(bob.post("/api/v1/me/anonymise", "password", Samples.PASSWORD)
                        .status())
                .isEqualTo(204);

        Exchange message = team.ada.client().get("/api/v1/messages/" + said);
        assertThat(message.text("/content")).isEqualTo("I was here");
        assertThat(message.text("/author/displayName")).isEqualTo("deleted user");
    }

    @Test
    void a_purged_person_takes_everything_along() {
        team.post(team.bob, "I was here");

        Exchange purged = bob.post("/api/v1/me/purge", "password", Samples.PASSWORD);

        assertThat(purged.json().get("purged").intValue()).isEqualTo(1);
        assertThat(team.ada
                        .client()
                        .get("/api/v1/channels/" + team.general + "/messages")
                        .texts("/items", "content"))
                .isEmpty();
    }

    @Test
    void the_last_owner_cannot_go_while_others_remain() {
        Exchange answer = team.ada.client().post("/api/v1/me/purge", "password", Samples.PASSWORD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("last_owner");
        assertThat(team.ada.client().get("/api/v1/me").status()).isEqualTo(200);
    }
}
