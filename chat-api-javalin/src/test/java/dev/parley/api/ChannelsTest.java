package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final Client ada = team.ada.client();
    private final Client bob = team.bob.client();
    private final String channels = "/api/v1/workspaces/" + team.workspace + "/channels";

    @Test
    void creating_answers_the_channel_and_where_it_is() {
        Exchange answer = ada.post(channels, "name", "Engines", "topic", "Difference", "purpose", "Analysis");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/name")).isEqualTo("engines");
        assertThat(answer.text("/topic")).isEqualTo("Difference");
        assertThat(answer.text("/purpose")).isEqualTo("Analysis");
        assertThat(answer.text("/workspaceId")).isEqualTo(team.workspace);
        assertThat(answer.text("/createdBy")).isEqualTo(team.ada.id());
        assertThat(answer.json().get("private").booleanValue()).isFalse();
        assertThat(ada.get(answer.location()).body()).isEqualTo(answer.body());
    }

    @Test
    void a_name_in_use_is_a_conflict() {
        Exchange answer = bob.post(channels, "name", "general");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("channel_name_taken");
    }

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        Exchange answer = ada.post(channels, "name", "no spaces", "private", "yes", "topic", "x".repeat(1001));

        assertThat(answer.texts("/errors", "field")).containsExactlyInAnyOrder("name", "private", "topic");
    }

    @Test
    void channels_that_one_can_see_are_listed_page_by_page() {
        String open = team.channel("open", false);
        String hidden = team.channel("hidden", true);

        Exchange first = ada.get(channels + "?limit=2");
        Exchange second = ada.get(channels + "?limit=2&after=" + first.text("/next"));

        assertThat(first.texts("/items", "id")).isEqualTo(List.of(team.general, open));
        assertThat(second.texts("/items", "id")).isEqualTo(List.of(hidden));
        assertThat(bob.get(channels).texts("/items", "id")).isEqualTo(List.of(team.general, open));
    }

    @Test
    void what_a_change_leaves_out_stays() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);
        ada.patch(channel, "topic", "Difference", "purpose", "Analysis");

        Exchange answer = ada.patch(channel, "name", "machines", "topic", "");

        assertThat(answer.text("/name")).isEqualTo("machines");
        assertThat(answer.text("/topic")).isEmpty();
        assertThat(answer.text("/purpose")).isEqualTo("Analysis");
    }

    @Test
    void a_change_of_nothing_is_refused() {
        Exchange answer = ada.send("PATCH", "/api/v1/channels/" + team.general, "{\"name\": null}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void an_archived_channel_is_read_only_until_it_is_opened_again() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);

        assertThat(ada.send("POST", channel + "/archive", "")
                        .json()
                        .get("archived")
                        .booleanValue())
                .isTrue();
        assertThat(ada.get(channel).text("/archivedAt")).endsWith("Z");
        assertThat(ada.post(channel + "/messages", "content", "hello").text("/code"))
                .isEqualTo("channel_archived");
        assertThat(ada.delete(channel + "/archive").status()).isEqualTo(204);
        assertThat(ada.post(channel + "/messages", "content", "hello").status()).isEqualTo(201);
    }

    @Test
    void the_default_channel_stays() {
        String general = "/api/v1/channels/" + team.general;

        assertThat(ada.delete(general).text("/code")).isEqualTo("default_channel");
        assertThat(ada.send("POST", general + "/archive", "").text("/code")).isEqualTo("default_channel");
        assertThat(ada.delete(general + "/members/" + team.ada.id()).text("/code"))
                .isEqualTo("default_channel");
    }

    @Test
    void a_deleted_channel_is_restored_under_another_name_if_its_own_is_taken() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);
        assertThat(ada.delete(channel).status()).isEqualTo(204);
        assertThat(ada.get(channel).status()).isEqualTo(404);
        team.channel("engines", false);

        assertThat(ada.send("POST", channel + "/restore", "").text("/code")).isEqualTo("channel_name_taken");
        assertThat(ada.post(channel + "/restore", "name", "engines-2").text("/name"))
                .isEqualTo("engines-2");
    }

    @Test
    void a_deleted_channel_is_restored_without_a_word() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);
        ada.delete(channel);

        assertThat(ada.send("POST", channel + "/restore", "").text("/name")).isEqualTo("engines");
        assertThat(bob.send("POST", channel + "/restore", "").status()).isEqualTo(404);
    }

    @Test
    void only_who_made_it_or_an_owner_deletes_a_channel() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);
        bob.put(channel + "/members/" + team.bob.id());

        assertThat(bob.delete(channel).status()).isEqualTo(403);
        assertThat(ada.delete(channel).status()).isEqualTo(204);
    }

    @Test
    void members_join_bring_others_in_and_leave() {
        String channel = "/api/v1/channels/" + team.channel("engines", false);

        assertThat(bob.put(channel + "/members/" + team.bob.id()).status()).isEqualTo(204);
        assertThat(ada.get(channel + "/members").texts("/items", "joinedAt")).hasSize(2);
        assertThat(bob.delete(channel + "/members/" + team.bob.id()).status()).isEqualTo(204);
        assertThat(ada.get(channel + "/members").text("/items/0/user/username")).isEqualTo("ada");
        assertThat(ada.put(channel + "/members/" + team.bob.id()).status()).isEqualTo(204);
        assertThat(bob.delete(channel + "/members/" + team.ada.id()).status()).isEqualTo(403);
        assertThat(ada.put(channel + "/members/" + team.eve.id()).text("/code")).isEqualTo("user_not_found");
    }
}
