package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OverridesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String channel = "/api/v1/channels/" + team.general;
    private final String overrides = channel + "/overrides";

    @Test
    void what_a_channel_says_of_presets_roles_and_members_is_put_listed_and_taken_back() {
        String role = ada.post("/api/v1/workspaces/" + team.workspace + "/roles", "name", "helper", "rank", 1)
                .text("/id");

        Exchange ofPreset = ada.put(overrides + "/presets/member", "denied", List.of("react", "post"));
        Exchange ofRole = ada.put(overrides + "/roles/" + role, "allowed", List.of("moderate"));
        Exchange ofMember = ada.put(
                overrides + "/members/" + team.bob.id(), "allowed", List.of("post"), "denied", List.of("react"));

        assertThat(ofPreset.text("/preset")).isEqualTo("member");
        assertThat(ofPreset.json().at("/denied")).hasToString("[\"post\",\"react\"]");
        assertThat(ofRole.text("/roleId")).isEqualTo(role);
        assertThat(ofMember.text("/userId")).isEqualTo(team.bob.id());
        assertThat(ada.get(overrides).json().at("/items"))
                .containsExactly(ofPreset.json(), ofRole.json(), ofMember.json());
        assertThat(bob.get(channel + "/permissions").json().at("/permissions").toString())
                .contains("\"post\"")
                .doesNotContain("\"react\"");

        for (String said : List.of("/presets/member", "/roles/" + role, "/members/" + team.bob.id())) {
            assertThat(ada.delete(overrides + said).status()).isEqualTo(204);
            assertThat(ada.delete(overrides + said).status()).isEqualTo(204);
        }

        assertThat(ada.get(overrides).json().at("/items").size()).isZero();
        assertThat(bob.get(channel + "/permissions").json().at("/permissions").toString())
                .contains("\"react\"");
    }

    @Test
    void what_is_denied_is_refused_there() {
        ada.put(overrides + "/presets/member", "denied", List.of("post"));

        assertThat(bob.post(channel + "/messages", "content", "hello").text("/code"))
                .isEqualTo("not_allowed");
    }

    @Test
    void a_channel_that_is_hidden_is_not_found() {
        String plans = team.channel("plans", false);
        ada.put("/api/v1/channels/" + plans + "/overrides/presets/member", "denied", List.of("see_channel"));

        assertThat(bob.get("/api/v1/channels/" + plans).body())
                .isEqualTo(bob.get("/api/v1/channels/" + Team.NO_UUID).body());
        assertThat(ada.put(overrides + "/presets/member", "denied", List.of("see_channel"))
                        .text("/code"))
                .isEqualTo("default_channel");
    }

    @Test
    void what_is_wrong_with_an_override_is_named_and_who_may_not_is_refused() {
        assertThat(ada.put(overrides + "/presets/member", "allowed", List.of("fly"))
                        .texts("/errors", "field"))
                .contains("allowed");
        assertThat(ada.put(overrides + "/presets/member", "allowed", List.of("invite"))
                        .texts("/errors", "field"))
                .contains("allowed");
        assertThat(ada.put(overrides + "/presets/member", "allowed", List.of("post"), "denied", List.of("post"))
                        .texts("/errors", "field"))
                .contains("denied");
        assertThat(ada.put(overrides + "/presets/king", "denied", List.of("post"))
                        .text("/code"))
                .isEqualTo("role_not_found");
        assertThat(ada.put(overrides + "/roles/" + Team.NO_UUID, "denied", List.of("post"))
                        .text("/code"))
                .isEqualTo("role_not_found");
        assertThat(ada.put(overrides + "/members/" + team.eve.id(), "denied", List.of("post"))
                        .text("/code"))
                .isEqualTo("user_not_found");
        assertThat(ada.put(overrides + "/presets/owner", "denied", List.of("post"))
                        .text("/code"))
                .isEqualTo("rank_too_low");
        assertThat(bob.get(overrides).status()).isEqualTo(403);
        assertThat(bob.put(overrides + "/presets/guest", "denied", List.of("post"))
                        .status())
                .isEqualTo(403);
    }
}
