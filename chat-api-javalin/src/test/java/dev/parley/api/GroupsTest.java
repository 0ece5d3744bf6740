package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String groups = "/api/v1/workspaces/" + team.workspace + "/groups";

    @Test
    void a_group_is_made_changed_and_deleted() {
        Exchange made = ada.post(groups, "handle", "authors", "name", "The authors");
        String group = "/api/v1/groups/" + made.text("/id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(ada.post(groups, "handle", "authors", "name", "Again").text("/code"))
                .isEqualTo("group_handle_taken");
        assertThat(bob.get(groups).text("/items/0/handle")).isEqualTo("authors");
        assertThat(bob.send("PATCH", group, "{\"name\":\"Mine\"}").status()).isEqualTo(403);
        assertThat(ada.send("PATCH", group, "{\"name\":\"Writers\"}").text("/name"))
                .isEqualTo("Writers");
        assertThat(ada.send("PATCH", group, "{}").status()).isEqualTo(400);
        assertThat(ada.send("DELETE", group, "").status()).isEqualTo(204);
        assertThat(bob.get(group).text("/code")).isEqualTo("group_not_found");
    }

    @Test
    void a_mention_of_a_group_counts_for_its_members() {
        String id = ada.post(groups, "handle", "authors", "name", "The authors").text("/id");
        String members = "/api/v1/groups/" + id + "/members";
        assertThat(ada.send("PUT", members + "/" + team.bob.id(), "").status()).isEqualTo(204);
        assertThat(bob.get(members).text("/items/0/username")).isEqualTo("bob");

        Exchange posted = team.post(team.ada, "Hello @authors and @channel");

        assertThat(posted.text("/groupMentions/0")).isEqualTo(id);
        assertThat(posted.text("/wideMentions/0")).isEqualTo("channel");
        assertThat(posted.json().at("/mentions").size()).isZero();
        assertThat(bob.get("/api/v1/workspaces/" + team.workspace + "/unread")
                        .json()
                        .at("/channels/0/mentions")
                        .intValue())
                .isEqualTo(1);
        assertThat(ada.send("DELETE", members + "/" + team.bob.id(), "").status())
                .isEqualTo(204);
        assertThat(ada.send("DELETE", members + "/" + team.bob.id(), "").text("/code"))
                .isEqualTo("member_not_found");
    }

    @Test
    void a_stranger_sees_no_groups() {
        String id = ada.post(groups, "handle", "authors", "name", "The authors").text("/id");
        Client eve = team.eve.client();

        assertThat(eve.get(groups).status()).isEqualTo(404);
        assertThat(eve.get("/api/v1/groups/" + id).status()).isEqualTo(404);
        assertThat(eve.get("/api/v1/groups/" + id + "/members").status()).isEqualTo(404);
        assertThat(eve.send("DELETE", "/api/v1/groups/" + id, "").status()).isEqualTo(404);
    }
}
