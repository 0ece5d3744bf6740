package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.usecase.people.Registration;
import dev.parley.testkit.fixture.Samples;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InvitesTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String invites = "/api/v1/workspaces/" + team.workspace + "/invites";

    @Test
    void an_invite_is_made_previewed_accepted_and_listed() {
        String plans = team.channel("plans", true);
        Exchange made = team.ada
                .client()
                .post(
                        invites,
                        "role",
                        "guest",
                        "channelIds",
                        List.of(plans),
                        "email",
                        "Eve@example.org",
                        "maxUses",
                        2,
                        "expiresAt",
                        "2026-03-02T10:00:00+01:00");
        String code = made.text("/code");

        Exchange preview = api.stranger().post("/api/v1/invites/preview", "code", code);
        Exchange accepted = team.eve.client().post("/api/v1/invites/accept", "code", code);
        Exchange again = team.eve.client().post("/api/v1/invites/accept", "code", code);
        Exchange listed = team.ada.client().get(invites);
        Exchange uses = team.ada.client().get(made.location() + "/uses");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/invite/expiresAt")).isEqualTo("2026-03-02T09:00:00.000000Z");
        assertThat(preview.text("/workspaceName")).isEqualTo("Engines");
        assertThat(preview.text("/inviterName")).isEqualTo("ada");
        assertThat(preview.body()).doesNotContain("example.org", plans, team.workspace);
        assertThat(accepted.text("/workspace/id")).isEqualTo(team.workspace);
        assertThat(accepted.text("/role")).isEqualTo("guest");
        assertThat(accepted.json().at("/joined").booleanValue()).isTrue();
        assertThat(again.json().at("/joined").booleanValue()).isFalse();
        assertThat(listed.json().at("/items/0/uses").intValue()).isEqualTo(1);
        assertThat(listed.text("/items/0/state")).isEqualTo("open");
        assertThat(listed.text("/items/0/createdBy/username")).isEqualTo("ada");
        assertThat(listed.body()).doesNotContain(code);
        assertThat(uses.text("/items/0/user/username")).isEqualTo("eve");
        assertThat(team.eve
                        .client()
                        .get("/api/v1/workspaces/" + team.workspace + "/channels")
                        .texts("/items", "name"))
                .containsExactly("plans");
    }

    @Test
    void a_revoked_invite_is_refused_by_name() {
        Exchange made = team.ada.client().post(invites, "role", "member");
        String place = made.location();

        assertThat(team.ada.client().delete(place).status()).isEqualTo(204);

        Exchange refused = team.eve.client().post("/api/v1/invites/accept", "code", made.text("/code"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("invite_revoked");
        assertThat(team.ada.client().get(place).text("/state")).isEqualTo("revoked");
    }

    @Test
    void somebody_elses_invite_looks_like_none() {
        String place = team.ada.client().post(invites, "role", "member").location();
        String nowhere = "/api/v1/invites/" + Team.NO_UUID;

        for (Api.Person other : List.of(team.bob, team.eve)) {
            assertThat(other.client().get(place).body())
                    .isEqualTo(other.client().get(nowhere).body());
            assertThat(other.client().get(place + "/uses").status()).isEqualTo(404);
            assertThat(other.client().delete(place).body())
                    .isEqualTo(other.client().delete(nowhere).body());
        }
    }

    @Test
    void every_term_that_is_wrong_is_named() {
        Exchange answer = team.ada
                .client()
                .post(
                        invites,
                        "role",
                        "king",
                        "channelIds",
                        List.of("here"),
                        "email",
                        "nowhere",
                        "maxUses",
                        "2",
                        "expiresAt",
                        "tomorrow");

        assertThat(answer.texts("/errors", "code"))
                .containsExactlyInAnyOrder(
                        "unknown_role", "invalid_id", "invalid_format", "wrong_type", "invalid_instant");
    }

    @Test
    void registering_with_a_code_brings_one_in() {
        String code = team.ada.client().post(invites, "role", "member").text("/code");

        Exchange made = register(api, "carl", code);

        assertThat(made.status()).isEqualTo(201);
        assertThat(team.bob.client().get("/api/v1/users/" + made.text("/id")).status())
                .isEqualTo(200);
        assertThat(register(api, "dora", code).text("/code")).isEqualTo("invite_used_up");
    }

    @Test
    void where_an_invite_is_needed_or_registration_is_closed_that_is_said() {
        try (Api invited = Api.startWith(Registration.INVITE);
                Api closed = Api.startWith(Registration.CLOSED)) {
            Exchange without = invited.stranger()
                    .post(
                            "/api/v1/users",
                            "username",
                            "carl",
                            "email",
                            "carl@example.org",
                            "password",
                            Samples.PASSWORD);
            assertThat(without.status()).isEqualTo(403);
            assertThat(without.text("/code")).isEqualTo("invite_required");
            assertThat(register(invited, "carl", "made up").text("/code")).isEqualTo("invite_not_found");
            assertThat(register(closed, "carl", "made up").text("/code")).isEqualTo("registration_closed");
        }
    }

    private static Exchange register(Api api, String name, String code) {
        return api.stranger()
                .post(
                        "/api/v1/users",
                        "username",
                        name,
                        "email",
                        name + "@example.org",
                        "password",
                        Samples.PASSWORD,
                        "inviteCode",
                        code);
    }
}
