package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client bob = team.bob.client();
    private final String messages = "/api/v1/channels/" + team.general + "/messages";

    @Test
    void a_reply_to_a_reply_joins_the_thread_of_the_root() {
        String root = team.message("root");
        String reply = team.reply(root, "reply");

        Exchange answer = bob.post(messages, "content", "deeper", "parentId", reply);

        assertThat(answer.text("/parentId")).isEqualTo(root);
        Exchange shown = bob.get("/api/v1/messages/" + root);
        assertThat(shown.json().at("/thread/replyCount").intValue()).isEqualTo(2);
        assertThat(shown.text("/thread/lastReplyAt")).isEqualTo(answer.text("/createdAt"));
    }

    @Test
    void replies_stay_in_their_thread_unless_they_are_shown_in_the_channel() {
        String root = team.message("root");
        team.reply(root, "hidden");
        bob.post(messages, "content", "shown", "parentId", root, "alsoToChannel", true);

        assertThat(bob.get(messages).texts("/items", "content")).containsExactly("shown", "root");
        assertThat(bob.get("/api/v1/messages/" + root + "/replies").texts("/items", "content"))
                .containsExactly("hidden", "shown");
    }

    @Test
    void replies_are_read_oldest_first_page_by_page() {
        String root = team.message("root");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(team.reply(root, "reply " + i));
        }

        List<String> read = new ArrayList<>();
        String target = "/api/v1/messages/" + root + "/replies?limit=3";
        Exchange page = bob.get(target);
        read.addAll(page.texts("/items", "id"));
        while (!page.json().get("next").isNull()) {
            page = bob.get(target + "&after=" + page.text("/next"));
            read.addAll(page.texts("/items", "id"));
        }

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void the_thread_of_a_reply_is_that_of_its_root() {
        String root = team.message("root");
        String reply = team.reply(root, "reply");

        assertThat(bob.get("/api/v1/messages/" + reply + "/replies").texts("/items", "id"))
                .containsExactly(reply);
    }

    @Test
    void a_parent_elsewhere_or_nowhere_is_refused() {
        String elsewhere = team.ada
                .client()
                .post("/api/v1/direct-messages/" + team.directMessage() + "/messages", "content", "there")
                .text("/id");

        for (String parent : List.of(elsewhere, "999999")) {
            Exchange answer = bob.post(messages, "content", "reply", "parentId", parent);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/code")).isEqualTo("parent_not_found");
        }
        assertThat(bob.post(messages, "content", "reply", "parentId", "x").text("/errors/0/code"))
                .isEqualTo("invalid_id");
    }

    @Test
    void only_a_reply_can_also_be_shown_in_the_channel() {
        Exchange answer = bob.post(messages, "content", "root", "alsoToChannel", true);

        assertThat(answer.text("/errors/0/field")).isEqualTo("alsoToChannel");
    }
}
