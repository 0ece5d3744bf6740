package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What one may not know of looks, in every operation, like what does not exist. */
class HiddenTest {
    private static final Operations OPERATIONS = Operations.of(Contract.published());

    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);

    @Test
    void a_private_channel_looks_like_none_to_those_who_are_not_in_it() {
        assertIndistinguishable(team.bob, "/api/v1/channels/{id}", team.channel("secret", true), Team.NO_UUID);
    }

    @Test
    void a_deleted_channel_looks_like_none_to_those_who_cannot_restore_it() {
        String deleted = team.channel("gone", false);
        team.ada.client().delete("/api/v1/channels/" + deleted);

        assertIndistinguishable(team.bob, "/api/v1/channels/{id}", deleted, Team.NO_UUID);
    }

    @Test
    void a_workspace_looks_like_none_to_those_who_do_not_belong_to_it() {
        assertIndistinguishable(team.eve, "/api/v1/workspaces/{id}", team.workspace, Team.NO_UUID);
    }

    @Test
    void a_direct_message_looks_like_none_to_others() {
        team.add(team.eve, "admin");

        assertIndistinguishable(team.eve, "/api/v1/direct-messages/{id}", team.directMessage(), Team.NO_UUID);
    }

    @Test
    void a_message_in_a_private_channel_looks_like_none() {
        String channel = team.channel("secret", true);
        String message = team.ada
                .client()
                .post("/api/v1/channels/" + channel + "/messages", "content", "psst")
                .text("/id");

        assertIndistinguishable(team.bob, "/api/v1/messages/{id}", message, "999999");
    }

    @Test
    void a_group_looks_like_none_to_those_who_are_not_in_its_workspace() {
        String group = team.ada
                .client()
                .post("/api/v1/workspaces/" + team.workspace + "/groups", "handle", "authors", "name", "Authors")
                .text("/id");

        assertIndistinguishable(team.eve, "/api/v1/groups/{id}", group, Team.NO_UUID);
    }

    @Test
    void a_deleted_message_looks_like_none_to_others() {
        String message = team.message("oops");
        team.ada.client().delete("/api/v1/messages/" + message);

        assertIndistinguishable(team.bob, "/api/v1/messages/{id}", message, "999999");
    }

    @Test
    void ids_that_are_none_look_like_those_of_nothing() {
        assertIndistinguishable(team.ada, "/api/v1/channels/{id}", "general", Team.NO_UUID);
        assertIndistinguishable(team.ada, "/api/v1/workspaces/{id}", "1-1-1-1-1", Team.NO_UUID);
        assertIndistinguishable(team.ada, "/api/v1/messages/{id}", "+1", "999999");
    }

    private static void assertIndistinguishable(Api.Person person, String path, String hidden, String missing) {
        for (Operations.Operation operation : OPERATIONS.at(path)) {
            String user = person.id();
            Exchange one = person.client().send(operation.method(), operation.target(hidden, user), operation.body());
            Exchange other =
                    person.client().send(operation.method(), operation.target(missing, user), operation.body());

            assertThat(one.status()).as("%s", one).isEqualTo(404);
            assertThat(one.body()).as("%s", one).isEqualTo(other.body());
            assertThat(headers(one)).isEqualTo(headers(other));
        }
    }

    /** But for one that says whether the body had come by then: an id that is none is refused without it. */
    private static Set<String> headers(Exchange exchange) {
        return exchange.headers().keySet().stream()
                .filter(name -> !name.equals("connection"))
                .collect(Collectors.toSet());
    }
}
