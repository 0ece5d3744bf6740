package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DirectMessagesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String path = "/api/v1/workspaces/" + team.workspace + "/direct-messages";

    @Test
    void the_same_people_always_share_the_same_one() {
        Exchange opened = open(team.ada, team.bob.id());
        Exchange again = open(team.bob, team.ada.id(), team.bob.id());

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.headers()).containsEntry("location", "/api/v1/direct-messages/" + opened.text("/id"));
        assertThat(opened.texts("/members", "username")).containsExactly("ada", "bob");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(opened.body());
    }

    @Test
    void one_may_talk_to_oneself() {
        assertThat(open(team.ada).texts("/members", "username")).containsExactly("ada");
    }

    @Test
    void ones_direct_messages_are_listed_page_by_page() {
        String alone = open(team.ada).text("/id");
        String both = open(team.ada, team.bob.id()).text("/id");

        Exchange first = team.ada.client().get(path + "?limit=1");
        Exchange second = team.ada.client().get(path + "?limit=1&after=" + first.text("/next"));

        assertThat(first.texts("/items", "id")).isEqualTo(List.of(alone));
        assertThat(second.texts("/items", "id")).isEqualTo(List.of(both));
        assertThat(team.bob.client().get(path).texts("/items", "id")).isEqualTo(List.of(both));
    }

    @Test
    void ids_that_are_not_and_too_many_people_are_refused() {
        assertThat(open(team.ada, "bob").text("/errors/0/code")).isEqualTo("invalid_id");
        assertThat(open(team.ada, Team.NO_UUID).text("/code")).isEqualTo("user_not_found");
        String[] many = new String[10];
        Arrays.fill(many, team.bob.id());
        assertThat(open(team.ada, many).text("/errors/0/code")).isEqualTo("too_many");
    }

    @Test
    void somebody_outside_of_the_workspace_cannot_be_reached() {
        assertThat(open(team.ada, team.eve.id()).status()).isEqualTo(404);
    }

    @Test
    void what_is_said_in_one_is_read_by_its_people_only() {
        String direct = "/api/v1/direct-messages/" + team.directMessage();
        team.add(team.eve, "admin");

        Exchange posted = team.ada.client().post(direct + "/messages", "content", "just us");

        assertThat(posted.text("/directMessageId")).isEqualTo(direct.substring(direct.lastIndexOf('/') + 1));
        assertThat(posted.json().get("channelId").isNull()).isTrue();
        assertThat(team.bob.client().get(direct + "/messages").text("/items/0/content"))
                .isEqualTo("just us");
        assertThat(team.bob.client().get(direct).status()).isEqualTo(200);
        assertThat(team.eve.client().get(direct).status()).isEqualTo(404);
        assertThat(team.eve.client().get(direct + "/messages").status()).isEqualTo(404);
        assertThat(team.eve
                        .client()
                        .get("/api/v1/messages/" + posted.text("/id"))
                        .status())
                .isEqualTo(404);
    }

    private Exchange open(Api.Person person, String... others) {
        return person.client().post(path, "userIds", others);
    }
}
