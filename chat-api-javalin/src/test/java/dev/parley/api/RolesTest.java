package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RolesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String roles = "/api/v1/workspaces/" + team.workspace + "/roles";

    @Test
    void a_role_is_made_looked_at_changed_and_removed() {
        Exchange made = ada.post(roles, "name", "Helper", "rank", 200, "permissions", List.of("moderate", "invite"));
        String place = made.location();

        assertThat(made.status()).isEqualTo(201);
        assertThat(place).isEqualTo("/api/v1/roles/" + made.text("/id"));
        assertThat(made.text("/name")).isEqualTo("helper");
        assertThat(made.json().at("/rank").intValue()).isEqualTo(200);
        assertThat(made.json().at("/permissions")).hasToString("[\"invite\",\"moderate\"]");
        assertThat(bob.get(place).body()).isEqualTo(made.body());
        assertThat(ada.post(roles, "name", "helper", "rank", 1).text("/code")).isEqualTo("role_name_taken");

        Exchange changed = ada.send("PATCH", place, "{\"rank\":10,\"permissions\":[]}");

        assertThat(changed.json().at("/rank").intValue()).isEqualTo(10);
        assertThat(changed.json().at("/permissions").size()).isZero();
        assertThat(changed.text("/name")).isEqualTo("helper");
        ada.post(roles, "name", "high", "rank", 300);
        assertThat(bob.get(roles).texts("/items", "name")).containsExactly("high", "helper");
        assertThat(ada.delete(place).status()).isEqualTo(204);
        assertThat(ada.get(place).text("/code")).isEqualTo("role_not_found");
        assertThat(bob.get(roles).texts("/items", "name")).containsExactly("high");
    }

    @Test
    void whoever_is_given_a_role_holds_it_and_may_what_it_says_until_it_is_taken() {
        String role = ada.post(
                        roles, "name", "helper", "rank", 200, "permissions", List.of("create_channel", "moderate"))
                .text("/id");
        String holding = "/api/v1/roles/" + role + "/members";
        String permissions = "/api/v1/workspaces/" + team.workspace + "/permissions";
        String members = "/api/v1/workspaces/" + team.workspace + "/members";

        assertThat(ada.send("PUT", holding + "/" + team.bob.id(), "").status()).isEqualTo(204);
        assertThat(ada.send("PUT", holding + "/" + team.bob.id(), "").status()).isEqualTo(204);

        assertThat(bob.get(holding).texts("/items", "username")).containsExactly("bob");
        assertThat(bob.get(permissions).json().at("/rank").intValue()).isEqualTo(200);
        assertThat(bob.get(permissions).text("/role")).isEqualTo("member");
        assertThat(bob.get(permissions).text("/customRoles/0/id")).isEqualTo(role);
        assertThat(bob.get(permissions).json().at("/permissions").toString()).contains("\"moderate\"");
        assertThat(bob.get(members).json().at("/items/0/customRoles").size()).isZero();
        assertThat(bob.get(members).text("/items/1/customRoles/0/name")).isEqualTo("helper");

        assertThat(ada.delete(holding + "/" + team.bob.id()).status()).isEqualTo(204);

        assertThat(ada.delete(holding + "/" + team.bob.id()).text("/code")).isEqualTo("member_not_found");
        assertThat(bob.get(holding).json().at("/items").size()).isZero();
        assertThat(bob.get(permissions).json().at("/permissions").toString()).doesNotContain("\"moderate\"");
        assertThat(bob.get(members).json().at("/items/1/customRoles").size()).isZero();
    }

    @Test
    void what_one_may_not_do_to_roles_is_refused_by_name() {
        String high = ada.post(roles, "name", "high", "rank", 500).text("/id");
        team.add(team.eve, "admin");
        Client eve = team.eve.client();

        assertThat(bob.post(roles, "name", "mine", "rank", 1).text("/code")).isEqualTo("not_allowed");
        assertThat(eve.post(roles, "name", "mine", "rank", 500).text("/code")).isEqualTo("rank_too_low");
        assertThat(eve.post(roles, "name", "mine", "rank", 1, "permissions", List.of("delete_workspace"))
                        .text("/code"))
                .isEqualTo("grants_too_much");
        assertThat(eve.send("PUT", "/api/v1/roles/" + high + "/members/" + team.bob.id(), "")
                        .text("/code"))
                .isEqualTo("rank_too_low");
        assertThat(eve.delete("/api/v1/roles/" + high).status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_with_a_role_is_named() {
        String place = ada.post(roles, "name", "helper", "rank", 1).location();

        assertThat(ada.post(roles, "name", "Two words", "rank", "high", "permissions", List.of("fly"))
                        .texts("/errors", "field"))
                .contains("name", "rank", "permissions");
        assertThat(ada.post(roles, "name", "zero", "rank", 0).texts("/errors", "field"))
                .contains("rank");
        for (String nothing : List.of("{}", "{\"rank\":null}")) {
            assertThat(ada.send("PATCH", place, nothing).text("/errors/0/message"))
                    .isEqualTo("give at least one of name, rank and permissions");
        }
        assertThat(ada.send("PATCH", place, "{\"rank\":1000}").texts("/errors", "field"))
                .contains("rank");
    }

    @Test
    void an_invite_gives_a_role() {
        String role = ada.post(roles, "name", "helper", "rank", 1).text("/id");

        Exchange made = ada.post(
                "/api/v1/workspaces/" + team.workspace + "/invites", "role", "member", "customRoleIds", List.of(role));
        team.eve.client().post("/api/v1/invites/accept", "code", made.text("/code"));

        assertThat(made.text("/invite/customRoleIds/0")).isEqualTo(role);
        assertThat(bob.get("/api/v1/roles/" + role + "/members").texts("/items", "username"))
                .containsExactly("eve");
    }
}
