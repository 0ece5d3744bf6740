package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);

    @Test
    void what_people_tell_of_themselves_is_shown_to_fellow_members_and_can_be_taken_back() {
        Exchange changed = team.ada
                .client()
                .patch(
                        "/api/v1/me",
                        "title",
                        "Countess",
                        "timeZone",
                        "Europe/London",
                        "pictureUrl",
                        "https://example.org/ada.png");
        Exchange seen = team.bob.client().get("/api/v1/users/" + team.ada.id());
        Exchange emptied = team.ada.client().patch("/api/v1/me", "title", "", "timeZone", "", "pictureUrl", "");

        assertThat(changed.status()).isEqualTo(200);
        for (Exchange shown : new Exchange[] {changed, seen}) {
            assertThat(shown.text("/displayName")).isEqualTo("ada");
            assertThat(shown.text("/title")).isEqualTo("Countess");
            assertThat(shown.text("/timeZone")).isEqualTo("Europe/London");
            assertThat(shown.text("/pictureUrl")).isEqualTo("https://example.org/ada.png");
        }
        assertThat(emptied.json().get("title").isNull()).isTrue();
        assertThat(team.eve.client().get("/api/v1/users/" + team.ada.id()).status())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_named_all_together() {
        Exchange answer = team.ada
                .client()
                .patch(
                        "/api/v1/me",
                        "title",
                        "x".repeat(101),
                        "timeZone",
                        "Mars/Olympus",
                        "pictureUrl",
                        "http://example.org/ada.png");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/errors", "code"))
                .containsExactlyInAnyOrder("too_long", "unknown_time_zone", "invalid_url");
    }

    @Test
    void a_status_is_shown_until_it_expires_and_its_history_to_oneself() {
        Client ada = team.ada.client();
        Exchange set =
                ada.put("/api/v1/me/status", "text", "Lunch", "emoji", "stew", "expiresAt", "2026-03-01T10:00:00Z");
        String members = "/api/v1/workspaces/" + team.workspace + "/members";

        assertThat(set.status()).isEqualTo(200);
        assertThat(ada.get("/api/v1/me").text("/status/emoji")).isEqualTo("stew");
        assertThat(team.bob.client().get(members).text("/items/0/user/status/text"))
                .isEqualTo("Lunch");
        api.clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(team.bob
                        .client()
                        .get(members)
                        .json()
                        .at("/items/0/user/status")
                        .isNull())
                .isTrue();
        assertThat(ada.get("/api/v1/me/status/history").text("/items/0/endedAt"))
                .isEqualTo("2026-03-01T10:00:00.000000Z");
        assertThat(team.bob.client().get("/api/v1/me/status/history").texts("/items", "text"))
                .isEmpty();
    }

    @Test
    void a_history_is_read_page_by_page_newest_first() {
        Client ada = team.ada.client();
        ada.put("/api/v1/me/status", "text", "first");
        ada.put("/api/v1/me/status", "text", "second");
        assertThat(ada.delete("/api/v1/me/status").status()).isEqualTo(204);
        assertThat(ada.delete("/api/v1/me/status").status()).isEqualTo(204);

        Exchange newest = ada.get("/api/v1/me/status/history?limit=1");
        Exchange older = ada.get("/api/v1/me/status/history?limit=1&after=" + newest.text("/next"));

        assertThat(newest.texts("/items", "text")).containsExactly("second");
        assertThat(older.texts("/items", "text")).containsExactly("first");
        assertThat(older.json().get("next").isNull()).isTrue();
        assertThat(ada.get("/api/v1/me").json().get("status").isNull()).isTrue();
    }

    @Test
    void what_disturbs_or_cannot_be_seen_is_refused() {
        Client ada = team.ada.client();

        for (Exchange refused : new Exchange[] {
            ada.patch("/api/v1/me", "displayName", "\u202Eada"),
            ada.patch("/api/v1/me", "title", "a\nb"),
            ada.patch("/api/v1/me", "displayName", "\u200B"),
            ada.patch("/api/v1/me", "pictureUrl", "javascript:alert(1)"),
            ada.put("/api/v1/me/status", "text", "\u0007")
        }) {
            assertThat(refused.status()).isEqualTo(400);
        }
        assertThat(ada.get("/api/v1/me").text("/displayName")).isEqualTo("ada");
    }

    @Test
    void a_status_that_says_nothing_or_is_over_is_refused() {
        Client ada = team.ada.client();

        assertThat(ada.send("PUT", "/api/v1/me/status", "{}").text("/errors/0/code"))
                .isEqualTo("required");
        assertThat(ada.put("/api/v1/me/status", "text", "x", "expiresAt", "2026-03-01T09:00:00Z")
                        .text("/errors/0/code"))
                .isEqualTo("in_the_past");
    }
}
