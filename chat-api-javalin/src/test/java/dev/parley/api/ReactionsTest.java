package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReactionsTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String message = "/api/v1/messages/" + team.message("hello");

    @Test
    void any_emoji_goes_into_the_path() {
        List<String> all = List.of(
                "thumbsup", "+1", "+1::skin-tone-2", "👍🏽", "👩‍👩‍👧‍👦", "ünïcode", "a?b#c&d=e", "<script>", ".");
        for (String emoji : all) {
            String encoded = URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");

            assertThat(bob.put(message + "/reactions/" + encoded).status()).isEqualTo(204);

            assertThat(bob.get(message).text("/reactions/0/emoji")).isEqualTo(emoji);
            assertThat(bob.delete(message + "/reactions/" + encoded).status()).isEqualTo(204);
            assertThat(bob.get(message).json().get("reactions").isEmpty()).isTrue();
        }
    }

    @Test
    void a_plus_sign_in_the_path_is_a_plus_sign() {
        bob.put(message + "/reactions/+1");

        assertThat(bob.get(message).text("/reactions/0/emoji")).isEqualTo("+1");
    }

    @Test
    void adding_and_taking_back_are_idempotent() {
        for (int i = 0; i < 2; i++) {
            assertThat(ada.put(message + "/reactions/eyes").status()).isEqualTo(204);
            assertThat(bob.put(message + "/reactions/eyes").status()).isEqualTo(204);
        }
        assertThat(bob.get(message).json().at("/reactions/0/count").intValue()).isEqualTo(2);
        assertThat(bob.get(message).json().at("/reactions/0/mine").booleanValue())
                .isTrue();

        for (int i = 0; i < 2; i++) {
            assertThat(bob.delete(message + "/reactions/eyes").status()).isEqualTo(204);
        }
        assertThat(bob.get(message).json().at("/reactions/0/count").intValue()).isEqualTo(1);
        assertThat(bob.get(message).json().at("/reactions/0/mine").booleanValue())
                .isFalse();
    }

    @Test
    void a_message_has_at_most_fifty_different_reactions() {
        for (int i = 0; i < 50; i++) {
            bob.put(message + "/reactions/emoji-" + i);
        }

        Exchange answer = ada.put(message + "/reactions/one-more");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("too_many_reactions");
        assertThat(ada.put(message + "/reactions/emoji-7").status()).isEqualTo(204);
    }

    @Test
    void what_is_no_emoji_is_refused() {
        assertThat(bob.put(message + "/reactions/" + "x".repeat(101)).text("/errors/0/code"))
                .isEqualTo("too_long");
        assertThat(bob.put(message + "/reactions/a%20b").text("/errors/0/code")).isEqualTo("invalid_characters");
    }

    @Test
    void nobody_reacts_to_what_cannot_be_seen() {
        assertThat(team.eve.client().put(message + "/reactions/eyes").status()).isEqualTo(404);
        assertThat(bob.put("/api/v1/messages/999999/reactions/eyes").status()).isEqualTo(404);
    }
}
