package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NotificationsTest {
    private static final String NOTIFICATIONS = "/api/v1/notifications";

    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client bob = team.bob.client();

    @Test
    void a_mention_is_told_and_marked_read() {
        String message = team.message("Hello @bob");
        follow();

        Exchange list = bob.get(NOTIFICATIONS);
        String first = list.text("/items/0/id");
        assertThat(list.text("/items/0/kind")).isEqualTo("mention");
        assertThat(list.text("/items/0/messageId")).isEqualTo(message);
        assertThat(list.text("/items/0/channelId")).isEqualTo(team.general);
        assertThat(list.text("/items/0/actor/username")).isEqualTo("ada");
        assertThat(list.json().at("/items/0/read").booleanValue()).isFalse();
        int before = unread();

        assertThat(bob.send("PUT", NOTIFICATIONS + "/" + first + "/read", "").status())
                .isEqualTo(204);
        assertThat(unread()).isEqualTo(before - 1);
        assertThat(bob.send("DELETE", NOTIFICATIONS + "/" + first + "/read", "").status())
                .isEqualTo(204);
        assertThat(unread()).isEqualTo(before);
        assertThat(bob.put(NOTIFICATIONS + "/read", "upTo", first).status()).isEqualTo(204);
        assertThat(unread()).isZero();
        assertThat(bob.put(NOTIFICATIONS + "/read", "upTo", "x").status()).isEqualTo(400);
    }

    @Test
    void notifications_are_given_page_by_page() {
        team.message("@bob one");
        team.message("@bob two");
        follow();

        Exchange newest = bob.get(NOTIFICATIONS + "?limit=1");
        Exchange next = bob.get(NOTIFICATIONS + "?limit=1&after=" + newest.text("/next"));

        assertThat(newest.json().at("/items").size()).isEqualTo(1);
        assertThat(next.text("/items/0/id")).isNotEqualTo(newest.text("/items/0/id"));
    }

    @Test
    void a_page_before_which_all_is_hidden_is_followed_by_what_is_not() {
        team.message("@bob in general");
        String hidden = team.channel("plans", false);
        bob.send("PUT", "/api/v1/channels/" + hidden + "/members/" + team.bob.id(), "");
        for (int i = 0; i < 3; i++) {
            team.ada.client().post("/api/v1/channels/" + hidden + "/messages", "content", "@bob");
        }
        follow();
        Exchange denied = team.ada
                .client()
                .put("/api/v1/channels/" + hidden + "/overrides/presets/member", "denied", new String[] {"see_channel"
                });
        assertThat(denied.status()).isLessThan(300);

        Exchange first = bob.get(NOTIFICATIONS + "?limit=1");

        assertThat(first.text("/items/0/channelId")).isEqualTo(team.general);
        assertThat(unread()).isEqualTo(2); // and of having been brought into general
    }

    @Test
    void nobody_marks_the_notifications_of_others() {
        team.message("Hello @bob");
        follow();
        String id = bob.get(NOTIFICATIONS).text("/items/0/id");

        Exchange refused = team.ada.client().send("PUT", NOTIFICATIONS + "/" + id + "/read", "");
        assertThat(refused.text("/code")).isEqualTo("notification_not_found");
        assertThat(team.ada.client().put(NOTIFICATIONS + "/read", "upTo", id).status())
                .isEqualTo(204);
        assertThat(unread()).isPositive();
    }

    @Test
    void a_muted_channel_is_told_of_in_no_way_but_in_its_counts() {
        String preferences = "/api/v1/channels/" + team.general + "/preferences";
        assertThat(bob.get(preferences).json().at("/muted").booleanValue()).isFalse();
        follow();
        int before = unread();

        Exchange put = bob.put(preferences, "level", "all", "muted", true, "mutedUntil", "2036-01-01T00:00:00Z");
        team.message("Hello @bob");
        follow();

        assertThat(put.text("/level")).isEqualTo("all");
        assertThat(bob.get(preferences).text("/mutedUntil")).isEqualTo("2036-01-01T00:00:00.000000Z");
        assertThat(unread()).isEqualTo(before);
        Exchange counts = bob.get("/api/v1/workspaces/" + team.workspace + "/unread");
        assertThat(counts.json().at("/channels/0/muted").booleanValue()).isTrue();
        assertThat(counts.json().at("/channels/0/mentions").intValue()).isEqualTo(1);
    }

    @Test
    void what_one_wants_in_a_workspace_is_chosen_and_taken_back() {
        String preferences = "/api/v1/workspaces/" + team.workspace + "/preferences";
        assertThat(bob.get(preferences).json().at("/level").isNull()).isTrue();

        assertThat(bob.put(preferences, "level", "all").text("/level")).isEqualTo("all");
        assertThat(bob.get(preferences).text("/level")).isEqualTo("all");
        team.message("just so");
        follow();
        assertThat(bob.get(NOTIFICATIONS).text("/items/0/kind")).isEqualTo("message");

        assertThat(bob.send("PUT", preferences, "{\"level\":null}")
                        .json()
                        .at("/level")
                        .isNull())
                .isTrue();
        assertThat(bob.get(preferences).json().at("/level").isNull()).isTrue();
        assertThat(bob.put(preferences, "level", "some").status()).isEqualTo(400);
        assertThat(team.eve.client().get(preferences).status()).isEqualTo(404);
        assertThat(team.eve.client().put(preferences, "level", "all").status()).isEqualTo(404);
    }

    @Test
    void odd_preferences_are_refused() {
        String preferences = "/api/v1/channels/" + team.general + "/preferences";

        for (String body : new String[] {
            "{\"level\":\"some\"}",
            "{\"muted\":1}",
            "{\"mutedUntil\":\"2036-01-01T00:00:00Z\"}",
            "{\"muted\":true,\"mutedUntil\":\"tomorrow\"}",
            "{\"muted\":true,\"mutedUntil\":\"+1000000000-12-31T23:59:59Z\"}"
        }) {
            assertThat(bob.send("PUT", preferences, body).status()).as(body).isEqualTo(400);
        }
        assertThat(team.eve.client().get(preferences).status()).isEqualTo(404);
        String others = "/api/v1/channels/" + team.channel("others", false) + "/preferences";
        assertThat(bob.put(others, "level", "all").text("/code")).isEqualTo("not_joined");
    }

    private void follow() {
        while (api.chat.notifying().step()) {
            // There is more.
        }
    }

    private int unread() {
        return bob.get(NOTIFICATIONS + "/unread").json().at("/unread").intValue();
    }
}
