package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.usecase.assistants.Answering;
import dev.parley.testkit.fixture.ScriptedAssistant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AssistantsTest {
    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String assistants = "/api/v1/workspaces/" + team.workspace + "/assistants";
    private final String interactions = "/api/v1/workspaces/" + team.workspace + "/ai-interactions";

    @Test
    void an_assistant_is_made_listed_changed_and_put_to_sleep() {
        Client ada = team.ada.client();

        Exchange made = ada.post(assistants, "username", "iris", "instructions", "Be brief.", "model", "m1");
        String iris = made.text("/user/id");
        Exchange changed = ada.patch(
                assistants + "/" + iris, "displayName", "Iris", "instructions", "", "model", "", "active", false);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/user/kind")).isEqualTo("assistant");
        assertThat(made.text("/instructions")).isEqualTo("Be brief.");
        assertThat(made.text("/model")).isEqualTo("m1");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/model").isNull()).isTrue();
        assertThat(changed.json().at("/user/active").booleanValue()).isFalse();
        assertThat(ada.get(assistants).text("/items/0/user/displayName")).isEqualTo("Iris");
        assertThat(ada.get("/api/v1/users/" + iris).text("/kind")).isEqualTo("assistant");
    }

    @Test
    void wrong_input_is_refused_field_by_field() {
        Client ada = team.ada.client();
        String iris = iris();

        assertThat(ada.post(
                                assistants,
                                "username",
                                "Ir is",
                                "model",
                                "x".repeat(201),
                                "instructions",
                                "x".repeat(8_001))
                        .texts("/errors", "field"))
                .containsExactlyInAnyOrder("username", "model", "instructions");
        assertThat(ada.post(assistants, "username", "bob").text("/code")).isEqualTo("username_taken");
        assertThat(ada.send("PATCH", assistants + "/" + iris, "{}").text("/errors/0/code"))
                .isEqualTo("required");
        assertThat(ada.patch(assistants + "/" + iris, "active", "no").text("/errors/0/code"))
                .isEqualTo("wrong_type");
        assertThat(ada.patch(assistants + "/" + team.bob.id(), "active", true).text("/code"))
                .isEqualTo("assistant_not_found");
        assertThat(ada.get(interactions + "?outcome=lost").text("/errors/0/code"))
                .isEqualTo("unknown_outcome");
        assertThat(ada.get(interactions + "?assistant=iris").text("/errors/0/code"))
                .isEqualTo("invalid_id");
    }

    @Test
    void only_admins_see_instructions_and_interactions() {
        iris();

        assertThat(team.bob.client().get(assistants).status()).isEqualTo(403);
        assertThat(team.bob.client().post(assistants, "username", "orin").status())
                .isEqualTo(403);
        assertThat(team.bob.client().get(interactions).status()).isEqualTo(403);
        assertThat(team.eve.client().get(interactions).status()).isEqualTo(404);
    }

    @Test
    void what_was_asked_and_answered_is_read_by_outcome_and_page_by_page() {
        String iris = iris();
        String channel = team.channel("plans", false);
        team.ada.client().put("/api/v1/channels/" + channel + "/members/" + iris);
        ask(new ChannelId(UUID.fromString(channel)), "@iris one?");
        ask(new ChannelId(UUID.fromString(channel)), "@iris two?");
        Client ada = team.ada.client();

        Exchange newest = ada.get(interactions + "?limit=1&outcome=answered&assistant=" + iris);
        Exchange older = ada.get(interactions + "?limit=1&after=" + newest.text("/next"));

        assertThat(newest.text("/items/0/input")).contains("two?");
        assertThat(newest.text("/items/0/output")).isEqualTo("42");
        assertThat(newest.text("/items/0/channelId")).isEqualTo(channel);
        assertThat(newest.text("/items/0/model")).isEqualTo("scripted");
        assertThat(older.text("/items/0/input")).contains("one?").doesNotContain("two?");
        assertThat(older.json().get("next").isNull()).isTrue();
        assertThat(ada.get(interactions + "?outcome=failed").json().at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void what_was_said_in_a_direct_message_of_others_is_not_told() {
        String iris = iris();
        String direct = team.bob
                .client()
                .post("/api/v1/workspaces/" + team.workspace + "/direct-messages", "userIds", new String[] {iris})
                .text("/id");
        ask(team.bob, new DirectMessageChannelId(UUID.fromString(direct)), "/direct-messages/" + direct, "am I ill?");

        Exchange shown = team.ada.client().get(interactions);

        assertThat(shown.body()).doesNotContain("am I ill", direct, "42");
        assertThat(shown.text("/items/0/asker/username")).isEqualTo("bob");
        assertThat(shown.text("/items/0/outcome")).isEqualTo("answered");
    }

    private String iris() {
        return team.ada.client().post(assistants, "username", "iris").text("/user/id");
    }

    private void ask(ChannelId channel, String text) {
        api.later();
        ask(team.ada, channel, "/channels/" + channel, text);
    }

    /** With what the server does in the background when it is set to a model. */
    private void ask(Api.Person author, ConversationId where, String place, String text) {
        author.client().post("/api/v1" + place + "/messages", "content", text);
        api.follow(where);
        Answering answering = new Answering(api.chat.assisting(), api.chat.messaging(), ScriptedAssistant.saying("42"));
        assertThat(answering.answerNext()).isTrue();
    }
}
