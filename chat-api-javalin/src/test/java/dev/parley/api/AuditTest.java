package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AuditTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String audit = "/api/v1/workspaces/" + team.workspace + "/audit";

    @Test
    void an_owner_reads_who_did_what_page_by_page() {
        Exchange first = team.ada.client().get(audit + "?limit=1");
        Exchange second = team.ada.client().get(audit + "?limit=1&after=" + first.text("/next"));

        assertThat(first.text("/items/0/action")).isEqualTo("member.added");
        assertThat(first.text("/items/0/actorId")).isEqualTo(team.ada.id());
        assertThat(first.text("/items/0/userId")).isEqualTo(team.bob.id());
        assertThat(first.text("/items/0/details/role")).isEqualTo("member");
        assertThat(first.json().at("/items/0/sessionId").isString()).isTrue();
        assertThat(second.text("/items/0/action")).isEqualTo("workspace.created");
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    @Test
    void entries_are_filtered() {
        Client ada = team.ada.client();
        ada.put("/api/v1/workspaces/" + team.workspace + "/members/" + team.bob.id(), "role", "guest");

        assertThat(ada.get(audit + "?action=member.role_changed").texts("/items", "action"))
                .containsExactly("member.role_changed");
        assertThat(ada.get(audit + "?actor=" + team.bob.id()).texts("/items", "action"))
                .isEmpty();
        assertThat(ada.get(audit + "?user=" + team.bob.id()).texts("/items", "action"))
                .containsExactly("member.role_changed", "member.added");
        assertThat(ada.get(audit + "?until=2001-01-01T00:00:00%2B02:00").texts("/items", "action"))
                .isEmpty();
        assertThat(ada.get(audit + "?from=2001-01-01T00:00:00Z").texts("/items", "action"))
                .hasSize(3);
        assertThat(ada.get(audit + "?from=-999999999-01-01T00:00:00Z").texts("/items", "action"))
                .hasSize(3);
    }

    @Test
    void a_filter_that_makes_no_sense_is_refused_by_field() {
        Client ada = team.ada.client();

        assertThat(ada.get(audit + "?action=member.eaten").text("/errors/0/code"))
                .isEqualTo("unknown_action");
        assertThat(ada.get(audit + "?actor=ada").text("/errors/0/code")).isEqualTo("invalid_id");
        assertThat(ada.get(audit + "?from=yesterday").text("/errors/0/field")).isEqualTo("from");
        assertThat(ada.get(audit + "?after=x").text("/errors/0/code")).isEqualTo("invalid_cursor");
    }

    @Test
    void members_may_not_look_and_strangers_find_nothing() {
        assertThat(team.bob.client().get(audit).status()).isEqualTo(403);
        assertThat(team.eve.client().get(audit).text("/code")).isEqualTo("workspace_not_found");
    }

    @Test
    void people_read_what_happened_to_their_own_account() {
        Exchange own = team.bob.client().get("/api/v1/me/audit");

        assertThat(own.texts("/items", "action")).containsExactly("session.opened", "account.registered");
        assertThat(own.texts("/items", "userId")).containsOnly(team.bob.id());
    }

    @Test
    void the_audit_cannot_be_written() {
        assertThat(team.ada.client().post(audit).status()).isEqualTo(405);
        assertThat(team.ada.client().delete(audit).status()).isEqualTo(405);
    }
}
