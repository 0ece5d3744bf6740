package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MembersTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String members = "/api/v1/workspaces/" + team.workspace + "/members/";

    @Test
    void members_are_listed_with_their_roles_page_by_page() {
        Client bob = team.bob.client();

        Exchange first = bob.get("/api/v1/workspaces/" + team.workspace + "/members?limit=1");
        Exchange second =
                bob.get("/api/v1/workspaces/" + team.workspace + "/members?limit=1&after=" + first.text("/next"));

        assertThat(first.text("/items/0/user/username")).isEqualTo("ada");
        assertThat(first.text("/items/0/role")).isEqualTo("owner");
        assertThat(second.text("/items/0/user/username")).isEqualTo("bob");
        assertThat(second.text("/items/0/role")).isEqualTo("member");
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    @Test
    void members_are_listed_with_when_they_were_last_seen() {
        api.later();
        Api.Person carl = api.person("carl");
        team.add(carl, "member");
        carl.client().get("/api/v1/me");

        Exchange list = team.bob.client().get("/api/v1/workspaces/" + team.workspace + "/members");

        assertThat(list.text("/items/2/user/lastSeenAt")).isEqualTo("2026-03-01T09:00:00.001000Z");
        assertThat(team.bob.client().get("/api/v1/users/" + carl.id()).text("/lastSeenAt"))
                .isEqualTo("2026-03-01T09:00:00.001000Z");
    }

    @Test
    void somebody_is_brought_in_and_given_another_role() {
        Client ada = team.ada.client();

        assertThat(ada.put(members + team.eve.id(), "role", "guest").status()).isEqualTo(204);
        assertThat(ada.put(members + team.eve.id(), "role", "admin").status()).isEqualTo(204);

        assertThat(ada.get("/api/v1/workspaces/" + team.workspace + "/members").texts("/items", "role"))
                .containsExactly("owner", "member", "admin");
        assertThat(team.eve.client().get("/api/v1/users/" + team.bob.id()).status())
                .isEqualTo(200);
    }

    @Test
    void a_member_may_not_bring_others_in() {
        Exchange answer = team.bob.client().put(members + team.eve.id(), "role", "member");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("not_allowed");
    }

    @Test
    void a_role_that_does_not_exist_is_refused() {
        Exchange answer = team.ada.client().put(members + team.eve.id(), "role", "OWNER");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/code")).isEqualTo("unknown_role");
    }

    @Test
    void somebody_who_does_not_exist_cannot_be_brought_in() {
        Exchange unknown = team.ada.client().put(members + Team.NO_UUID, "role", "member");
        Exchange malformed = team.ada.client().put(members + "x", "role", "member");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/code")).isEqualTo("user_not_found");
        assertThat(malformed.body()).isEqualTo(unknown.body());
    }

    @Test
    void the_last_owner_cannot_leave_or_step_down() {
        Client ada = team.ada.client();

        assertThat(ada.delete(members + team.ada.id()).text("/code")).isEqualTo("last_owner");
        assertThat(ada.put(members + team.ada.id(), "role", "member").text("/code"))
                .isEqualTo("last_owner");
    }

    @Test
    void a_member_leaves_and_sees_nothing_any_more() {
        assertThat(team.bob.client().delete(members + team.bob.id()).status()).isEqualTo(204);

        assertThat(team.bob.client().get("/api/v1/workspaces/" + team.workspace).status())
                .isEqualTo(404);
        assertThat(team.ada.client().delete(members + team.bob.id()).status()).isEqualTo(404);
    }
}
