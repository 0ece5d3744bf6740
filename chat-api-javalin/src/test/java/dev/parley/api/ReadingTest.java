package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client bob = team.bob.client();
    private final String unread = "/api/v1/workspaces/" + team.workspace + "/unread";

    @Test
    void what_is_unread_is_counted_and_becomes_read() {
        String first = team.message("one");
        team.message("two for @bob");
        String direct = team.directMessage();
        team.ada.client().post("/api/v1/direct-messages/" + direct + "/messages", "content", "psst");

        Exchange before = bob.get(unread);
        assertThat(before.text("/channels/0/id")).isEqualTo(team.general);
        assertThat(before.json().at("/channels/0/unread").intValue()).isEqualTo(2);
        assertThat(before.json().at("/channels/0/mentions").intValue()).isEqualTo(1);
        assertThat(before.text("/directMessages/0/id")).isEqualTo(direct);
        assertThat(before.json().at("/directMessages/0/unread").intValue()).isEqualTo(1);

        assertThat(bob.put("/api/v1/channels/" + team.general + "/read", "messageId", first)
                        .status())
                .isEqualTo(204);
        assertThat(bob.get(unread).json().at("/channels/0/unread").intValue()).isEqualTo(1);
    }

    @Test
    void a_direct_message_becomes_read() {
        String direct = "/api/v1/direct-messages/" + team.directMessage();
        String message =
                team.ada.client().post(direct + "/messages", "content", "psst").text("/id");

        assertThat(bob.put(direct + "/read", "messageId", message).status()).isEqualTo(204);

        assertThat(bob.get(unread).json().at("/directMessages/0/unread").intValue())
                .isZero();
    }

    @Test
    void a_message_elsewhere_or_nowhere_is_refused() {
        String direct = "/api/v1/direct-messages/" + team.directMessage();
        String message = team.message("in general");

        for (Object id : new Object[] {message, "999999", "x", 1, "-1"}) {
            assertThat(bob.put(direct + "/read", "messageId", id).status()).isEqualTo(400);
        }
        assertThat(bob.send("PUT", direct + "/read", "{}").text("/errors/0/code"))
                .isEqualTo("required");
    }

    @Test
    void what_was_read_is_marked_unread() {
        String direct = "/api/v1/direct-messages/" + team.directMessage();
        String general = "/api/v1/channels/" + team.general;
        String message = team.message("one");
        String psst =
                team.ada.client().post(direct + "/messages", "content", "psst").text("/id");
        bob.put(general + "/read", "messageId", message);
        bob.put(direct + "/read", "messageId", psst);

        assertThat(bob.put(general + "/unread", "messageId", message).status()).isEqualTo(204);
        assertThat(bob.put(general + "/unread", "messageId", message).status()).isEqualTo(204);
        assertThat(bob.put(direct + "/unread", "messageId", psst).status()).isEqualTo(204);

        assertThat(bob.get(unread).json().at("/channels/0/unread").intValue()).isEqualTo(1);
        assertThat(bob.get(unread).json().at("/directMessages/0/unread").intValue())
                .isEqualTo(1);
        assertThat(bob.put(direct + "/unread", "messageId", message).text("/errors/0/code"))
                .isEqualTo("message_not_found");
    }

    @Test
    void a_followed_thread_has_a_count_and_a_marker_of_its_own() {
        String root = team.message("look, @bob");
        String thread = "/api/v1/messages/" + root;
        String reply = team.reply(root, "one");
        team.reply(root, "two, @bob");

        Exchange before = bob.get(unread);
        assertThat(before.text("/threads/0/id")).isEqualTo(root);
        assertThat(before.text("/threads/0/channelId")).isEqualTo(team.general);
        assertThat(before.json().at("/threads/0/unread").intValue()).isEqualTo(2);
        assertThat(before.json().at("/threads/0/mentions").intValue()).isEqualTo(1);

        assertThat(bob.put(thread + "/read", "messageId", reply).status()).isEqualTo(204);
        assertThat(bob.get(unread).json().at("/threads/0/unread").intValue()).isEqualTo(1);
        assertThat(bob.get(thread + "/following").text("/lastReadMessageId")).isEqualTo(reply);

        assertThat(bob.put("/api/v1/messages/" + reply + "/unread", "messageId", reply)
                        .status())
                .isEqualTo(204);
        assertThat(bob.get(unread).json().at("/threads/0/unread").intValue()).isEqualTo(2);
    }

    @Test
    void a_thread_is_followed_and_left() {
        String thread = "/api/v1/messages/" + team.message("root");
        assertThat(bob.get(thread + "/following").json().at("/following").booleanValue())
                .isFalse();
        assertThat(bob.put(thread + "/unread", "messageId", thread.substring(17))
                        .text("/code"))
                .isEqualTo("not_following");

        assertThat(bob.send("PUT", thread + "/following", "").status()).isEqualTo(204);
        assertThat(bob.get(thread + "/following").json().at("/following").booleanValue())
                .isTrue();

        assertThat(bob.delete(thread + "/following").status()).isEqualTo(204);
        assertThat(bob.get(thread + "/following").json().at("/following").booleanValue())
                .isFalse();
    }

    @Test
    void a_message_of_another_thread_is_refused() {
        String root = team.message("root");
        String other = team.message("other");

        for (Object id : new Object[] {other, team.reply(other, "reply"), "999999", "x", 1}) {
            assertThat(bob.put("/api/v1/messages/" + root + "/read", "messageId", id)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void whoever_is_not_in_the_workspace_has_nothing_to_read() {
        assertThat(team.eve.client().get(unread).status()).isEqualTo(404);
        assertThat(team.eve
                        .client()
                        .put("/api/v1/channels/" + team.general + "/read", "messageId", "1")
                        .status())
                .isEqualTo(404);
    }
}
