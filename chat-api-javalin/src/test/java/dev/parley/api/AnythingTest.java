package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anything that a client can send, to every operation: refused as the client's mistake, and never a fault of ours. */
class AnythingTest {
    private static final List<Operations.Operation> ALL =
            Operations.of(Contract.published()).all();

    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String direct = team.directMessage();
    private final String message = team.message("hello");
    private final SoftAssertions all = new SoftAssertions();

    @Test
    void what_is_not_a_form_is_refused_everywhere() {
        for (Operations.Operation operation : writing()) {
            for (String body : Oddities.NO_FORMS) {
                assertRefused(team.ada.client().send(operation.method(), target(operation), body), body);
            }
        }
        all.assertAll();
    }

    @Test
    void what_is_not_utf_8_is_refused_everywhere() {
        Client ada = team.ada.client().with("Content-Type", "application/json");
        for (Operations.Operation operation : writing()) {
            for (byte[] body : Oddities.NOT_UTF_8) {
                assertRefused(ada.send(operation.method(), target(operation), body), "bytes");
            }
        }
        all.assertAll();
    }

    @Test
    void a_body_of_another_type_is_refused_everywhere() {
        for (Operations.Operation operation : writing()) {
            for (String type : Oddities.OTHER_TYPES) {
                Client ada = team.ada.client().with("Content-Type", type);
                Exchange answer = ada.send(operation.method(), target(operation), "{\"a\":1}");
                all.assertThat(answer.status()).as("%s of %s", answer, type).isEqualTo(415);
            }
            Client zipped = team.ada.client().with("Content-Encoding", "gzip");
            Exchange answer = zipped.send(operation.method(), target(operation), "{}");
            all.assertThat(answer.status()).as("%s zipped", answer).isEqualTo(415);
        }
        all.assertAll();
    }

    @Test
    void a_body_that_is_needed_and_missing_is_refused() {
        for (Operations.Operation operation : writing()) {
            if (!operation.body().isEmpty()) {
                Client ada = team.ada.client().with("Content-Type", "application/json");
                assertRefused(ada.send(operation.method(), target(operation), ""), "nothing");
            }
        }
        all.assertAll();
    }

    @Test
    void odd_values_are_never_a_fault_of_ours() {
        for (Operations.Operation operation : writing()) {
            for (String field : fields(operation)) {
                for (String value : Oddities.VALUES) {
                    ObjectNode body = operation.body().isEmpty()
                            ? Exchange.MAPPER.createObjectNode()
                            : (ObjectNode) Exchange.MAPPER.readTree(operation.body());
                    body.put(field, "PLACE");
                    String sent = body.toString().replace("\"PLACE\"", value);
                    Exchange answer = team.ada.client().send(operation.method(), target(operation), sent);
                    all.assertThat(answer.status()).as("%s of %s", answer, sent).isLessThan(500);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void odd_paths_are_never_a_fault_of_ours() {
        for (Operations.Operation operation : ALL) {
            for (String id : Oddities.NO_IDS) {
                if (operation.path().contains("{id}")) {
                    String target = operation.target(id, id);
                    Exchange answer = team.ada.client().send(operation.method(), target, operation.body());
                    all.assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void nothing_but_what_is_open_is_answered_without_a_token() {
        for (Operations.Operation operation : ALL) {
            if (!operation.isOpen()) {
                Exchange answer = api.stranger().send(operation.method(), target(operation), operation.body());
                all.assertThat(answer.status()).as("%s", answer).isEqualTo(401);
            }
        }
        all.assertAll();
    }

    @Test
    void the_requests_that_everything_here_varies_are_good() {
        long refused = ALL.stream()
                .filter(operation -> !operation.body().isEmpty())
                .map(operation -> team.ada.client().send(operation.method(), target(operation), operation.body()))
                .filter(answer -> answer.status() == 400)
                .filter(answer -> !answer.text("/errors/0/code").equals("message_not_found")) // another's marker
                .count();

        assertThat(refused).isZero();
    }

    private void assertRefused(Exchange answer, String body) {
        String start = body.substring(0, Math.min(60, body.length()));
        all.assertThat(answer.status()).as("%s of %s", answer, start).isEqualTo(400);
    }

    private static List<Operations.Operation> writing() {
        return ALL.stream().filter(Operations.Operation::writes).toList();
    }

    /** Those that the operation knows, if any, and one that no operation does. */
    private static List<String> fields(Operations.Operation operation) {
        JsonNode described = Contract.read()
                .at("/paths/" + operation.path().replace("/", "~1") + "/"
                        + operation.method().toLowerCase(Locale.ROOT)
                        + "/requestBody/content/application~1json/schema/$ref");
        List<String> fields = new ArrayList<>(List.of("nobody"));
        if (described.isString()) {
            fields.addAll(Contract.read()
                    .at(described.stringValue().substring(1) + "/properties")
                    .propertyNames());
        }
        return fields;
    }

    /** At things that exist, and where it matters that they do not end. */
    private String target(Operations.Operation operation) {
        String id = Stream.of(
                        new String[] {"/api/v1/workspaces/", team.workspace},
                        new String[] {"/api/v1/channels/", team.general},
                        new String[] {"/api/v1/direct-messages/", direct},
                        new String[] {"/api/v1/messages/", message})
                .filter(thing -> operation.path().startsWith(thing[0]))
                .map(thing -> thing[1])
                .findFirst()
                .orElse(Team.NO_UUID);
        return operation.target(id, team.bob.id());
    }
}
