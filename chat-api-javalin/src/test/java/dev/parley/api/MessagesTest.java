package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String messages = "/api/v1/channels/" + team.general + "/messages";

    @Test
    void posting_answers_the_message_and_where_it_is() {
        Exchange answer = ada.post(messages, "content", "Hello @bob 👋");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/content")).isEqualTo("Hello <@" + team.bob.id() + "> 👋");
        assertThat(answer.texts("/mentions", "username")).containsExactly("bob");
        assertThat(answer.text("/author/username")).isEqualTo("ada");
        assertThat(answer.text("/channelId")).isEqualTo(team.general);
        assertThat(answer.json().get("version").intValue()).isEqualTo(1);
        assertThat(answer.json().get("editedAt").isNull()).isTrue();
        assertThat(ada.get(answer.location()).body()).isEqualTo(answer.body());
    }

    @Test
    void content_is_kept_as_it_is() {
        String content =
                "  '; DROP TABLE messages;--\n\u202eevil\u202c e\u0301 \ud83d\udc69\u200d\ud83d\ude80\t<b>\"\\  ";

        String id = ada.post(messages, "content", content).text("/id");

        assertThat(bob.get("/api/v1/messages/" + id).text("/content")).isEqualTo(content);
    }

    @Test
    void the_longest_content_is_accepted_and_a_longer_one_refused() {
        String longest = "😀".repeat(40_000);

        assertThat(ada.post(messages, "content", longest).text("/content")).isEqualTo(longest);
        Exchange tooLong = ada.post(messages, "content", longest + "x");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.text("/errors/0/code")).isEqualTo("too_long");
    }

    @Test
    void sending_again_with_the_same_client_id_posts_nothing_twice() {
        Exchange first = ada.post(messages, "content", "once", "clientMessageId", "c-1");
        Exchange again = ada.post(messages, "content", "once", "clientMessageId", "c-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.text("/clientMessageId")).isEqualTo("c-1");
        assertThat(ada.get(messages).texts("/items", "id")).hasSize(1);
        assertThat(bob.post(messages, "content", "mine", "clientMessageId", "c-1")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_client_id_that_named_a_message_elsewhere_is_a_conflict() {
        ada.post(messages, "content", "once", "clientMessageId", "c-1");

        Exchange elsewhere = ada.post(
                "/api/v1/direct-messages/" + team.directMessage() + "/messages",
                "content",
                "once",
                "clientMessageId",
                "c-1");

        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.text("/code")).isEqualTo("client_message_id_taken");
    }

    @Test
    void one_has_to_join_before_one_speaks() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);

        Exchange answer = bob.post(channel + "/messages", "content", "hello");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("not_joined");
        assertThat(bob.get(channel + "/messages").status()).isEqualTo(200);
    }

    @Test
    void an_edit_keeps_what_was_said_before() {
        String message = "/api/v1/messages/" + team.message("frist");

        Exchange edited = ada.patch(message, "content", "first", "version", 1);

        assertThat(edited.text("/content")).isEqualTo("first");
        assertThat(edited.json().get("version").intValue()).isEqualTo(2);
        assertThat(edited.text("/editedAt")).isNotNull();
        Exchange revisions = bob.get(message + "/revisions");
        assertThat(revisions.texts("/items", "content")).containsExactly("frist");
        assertThat(revisions.json().get("next").isNull()).isTrue();
    }

    @Test
    void what_was_said_before_comes_in_pages() {
        String message = "/api/v1/messages/" + team.message("one");
        ada.patch(message, "content", "two", "version", 1);
        ada.patch(message, "content", "three", "version", 2);

        Exchange first = bob.get(message + "/revisions?limit=1");
        Exchange second = bob.get(message + "/revisions?limit=1&after=" + first.text("/next"));

        assertThat(first.texts("/items", "content")).containsExactly("one");
        assertThat(second.texts("/items", "content")).containsExactly("two");
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(bob.get(message + "/revisions?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void a_stale_edit_is_a_conflict() {
        String message = "/api/v1/messages/" + team.message("frist");
        ada.patch(message, "content", "first", "version", 1);

        Exchange stale = ada.patch(message, "content", "fist", "version", 1);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/code")).isEqualTo("stale_version");
    }

    @Test
    void nobody_edits_what_others_wrote() {
        assertThat(bob.patch("/api/v1/messages/" + team.message("mine"), "content", "his", "version", 1)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_deleted_message_is_gone_until_it_is_restored() {
        String message = "/api/v1/messages/" + team.message("oops");

        assertThat(bob.delete(message).status()).isEqualTo(403);
        assertThat(ada.delete(message).status()).isEqualTo(204);
        assertThat(ada.delete(message).status()).isEqualTo(404);
        assertThat(ada.get(message).status()).isEqualTo(404);
        assertThat(ada.get(messages).texts("/items", "id")).isEmpty();
        assertThat(ada.get(message + "/revisions").status()).isEqualTo(404);
        assertThat(bob.send("POST", message + "/restore", "").status()).isEqualTo(404);
        assertThat(ada.send("POST", message + "/restore", "").text("/content")).isEqualTo("oops");
        assertThat(bob.get(message).text("/content")).isEqualTo("oops");
    }

    @Test
    void a_deleted_root_with_replies_is_a_tombstone_without_content() {
        String root = team.message("secret @bob");
        ada.put("/api/v1/messages/" + root + "/reactions/eyes");
        team.reply(root, "a reply");
        ada.delete("/api/v1/messages/" + root);

        Exchange page = bob.get(messages);
        Exchange single = bob.get("/api/v1/messages/" + root);

        assertThat(page.text("/items/0/id")).isEqualTo(root);
        assertThat(page.body()).doesNotContain("secret", "eyes");
        assertThat(single.body()).doesNotContain("secret", "eyes");
        assertThat(single.json().get("content").isNull()).isTrue();
        assertThat(single.json().get("mentions").isEmpty()).isTrue();
        assertThat(single.text("/deletedAt")).isNotNull();
        assertThat(single.text("/deletedBy")).isEqualTo(team.ada.id());
        assertThat(bob.get("/api/v1/messages/" + root + "/replies").texts("/items", "content"))
                .containsExactly("a reply");
    }
}
