package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WorkspacesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);

    @Test
    void founding_answers_the_workspace_and_where_it_is() {
        Exchange answer = team.ada.client().post("/api/v1/workspaces", "name", "Ünïcode 🚀");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/name")).isEqualTo("Ünïcode 🚀");
        assertThat(team.ada.client().get(answer.location()).body()).isEqualTo(answer.body());
    }

    @Test
    void ones_workspaces_are_listed_page_by_page() {
        List<String> founded = new ArrayList<>(List.of(team.workspace));
        for (int i = 0; i < 4; i++) {
            founded.add(
                    team.ada.client().post("/api/v1/workspaces", "name", "same").text("/id"));
        }

        Exchange first = team.ada.client().get("/api/v1/workspaces?limit=2");
        Exchange second = team.ada.client().get("/api/v1/workspaces?limit=2&after=" + first.text("/next"));
        Exchange last = team.ada.client().get("/api/v1/workspaces?limit=2&after=" + second.text("/next"));

        List<String> listed = new ArrayList<>(first.texts("/items", "id"));
        listed.addAll(second.texts("/items", "id"));
        listed.addAll(last.texts("/items", "id"));
        assertThat(listed).isEqualTo(founded);
        assertThat(last.json().get("next").isNull()).isTrue();
        assertThat(team.eve.client().get("/api/v1/workspaces").texts("/items", "id"))
                .isEmpty();
    }

    @Test
    void an_owner_renames_and_a_member_may_not() {
        String path = "/api/v1/workspaces/" + team.workspace;

        assertThat(team.ada.client().patch(path, "name", "Machines").text("/name"))
                .isEqualTo("Machines");
        assertThat(team.bob.client().patch(path, "name", "Bob's").status()).isEqualTo(403);
        assertThat(team.eve.client().patch(path, "name", "Eve's").status()).isEqualTo(404);
        assertThat(team.bob.client().get(path).text("/name")).isEqualTo("Machines");
    }

    @Test
    void a_deleted_workspace_can_be_restored_for_a_while() {
        String path = "/api/v1/workspaces/" + team.workspace;

        assertThat(team.bob.client().delete(path).status()).isEqualTo(403);
        assertThat(team.ada.client().delete(path).status()).isEqualTo(204);
        assertThat(team.ada.client().get(path).status()).isEqualTo(404);
        assertThat(team.bob.client().send("POST", path + "/restore", "").status())
                .isEqualTo(404);
        assertThat(team.ada.client().send("POST", path + "/restore", "").text("/id"))
                .isEqualTo(team.workspace);
        assertThat(team.ada.client().get(path).status()).isEqualTo(200);
    }

    @Test
    void a_workspace_cannot_be_restored_when_it_is_too_late() {
        team.ada.client().delete("/api/v1/workspaces/" + team.workspace);
        api.clock.advance(Duration.ofDays(31));
        Client ada = api.logIn("ada").client();

        Exchange answer = ada.send("POST", "/api/v1/workspaces/" + team.workspace + "/restore", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("restore_window_passed");
    }
}
