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
    void whoever_is_not_in_the_workspace_has_nothing_to_read() {
        assertThat(team.eve.client().get(unread).status()).isEqualTo(404);
        assertThat(team.eve
                        .client()
                        .put("/api/v1/channels/" + team.general + "/read", "messageId", "1")
                        .status())
                .isEqualTo(404);
    }
}
