package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String workspace = "/api/v1/workspaces/" + team.workspace;
    private final String general = "/api/v1/channels/" + team.general;

    @Test
    void retention_is_set_read_and_cleared() {
        Client ada = team.ada.client();

        assertThat(ada.put(workspace + "/retention", "days", 365).status()).isEqualTo(204);
        assertThat(ada.put(general + "/retention", "days", 30).status()).isEqualTo(204);

        assertThat(team.bob
                        .client()
                        .get(workspace + "/retention")
                        .json()
                        .get("days")
                        .intValue())
                .isEqualTo(365);
        assertThat(team.bob
                        .client()
                        .get(general + "/retention")
                        .json()
                        .get("effectiveDays")
                        .intValue())
                .isEqualTo(30);
        assertThat(ada.delete(general + "/retention").status()).isEqualTo(204);
        Exchange cleared = ada.get(general + "/retention");
        assertThat(cleared.json().get("days").isNull()).isTrue();
        assertThat(cleared.json().get("effectiveDays").intValue()).isEqualTo(365);
    }

    @Test
    void members_may_not_set_it_and_strangers_find_nothing() {
        assertThat(team.bob.client().put(workspace + "/retention", "days", 1).status())
                .isEqualTo(403);
        assertThat(team.bob.client().put(general + "/legal-hold").status()).isEqualTo(403);
        assertThat(team.eve.client().put(workspace + "/retention", "days", 1).status())
                .isEqualTo(404);
        assertThat(team.eve.client().get(general + "/retention").text("/code")).isEqualTo("channel_not_found");
    }

    @Test
    void a_number_of_days_that_makes_no_sense_is_refused() {
        assertThat(team.ada.client().put(workspace + "/retention", "days", 0).text("/errors/0/code"))
                .isEqualTo("out_of_range");
        assertThat(team.ada.client().put(general + "/retention", "days", "7").text("/errors/0/code"))
                .isEqualTo("wrong_type");
    }

    @Test
    void a_deleted_workspace_is_held_and_released_by_its_owners_only() {
        Client ada = team.ada.client();
        assertThat(ada.delete(workspace).status()).isEqualTo(204);

        assertThat(team.bob.client().put(workspace + "/legal-hold").text("/code"))
                .isEqualTo("workspace_not_found");
        assertThat(team.bob.client().put(general + "/legal-hold").text("/code")).isEqualTo("channel_not_found");
        assertThat(ada.put(workspace + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.put(general + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.delete(general + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.delete(workspace + "/legal-hold").status()).isEqualTo(204);
    }

    @Test
    void a_legal_hold_is_placed_shown_and_lifted() {
        Client ada = team.ada.client();

        assertThat(ada.put(workspace + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.put(workspace + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.put(general + "/legal-hold").status()).isEqualTo(204);

        assertThat(ada.get(workspace + "/retention").json().get("legalHold").booleanValue())
                .isTrue();
        assertThat(ada.get(general + "/retention").json().get("legalHold").booleanValue())
                .isTrue();
        assertThat(ada.delete(workspace + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.delete(general + "/legal-hold").status()).isEqualTo(204);
        assertThat(ada.get(workspace + "/audit").texts("/items", "action"))
                .startsWith("channel.released", "workspace.released", "channel.held", "workspace.held");
    }
}
