package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    /** None of them is one JSON object that any operation knows. */
    private static final List<String> NO_FORMS = List.of(
            "{",
            "}",
            "[]",
            "null",
            "true",
            "1",
            "\"text\"",
            "{}{}",
            "{} x",
            "{},",
            "{\"a\":1,}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":NaN}",
            "{\"a\":1e}",
            "{\"a\":+1}",
            "{\"a\":\"\t\"}",
            "{\"a\":\"\\x\"}",
            "{\"a\"}",
            "/* */{}",
            "// x\n{}",
            "\ufeff{}",
            "<xml/>",
            "a=b",
            "{\"nobody\":\"knows\"}",
            "{\"\":0}",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"content\":\"a\",\"content\":\"a\"}",
            "{\"a\":" + "[".repeat(100_000),
            "{\"a\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(51),
            "{\"a\":" + "9".repeat(5_000) + "}",
            "{\"a\":1e999999999}",
            "{\"" + "a".repeat(5_000) + "\":1}",
            "{\"a\":[" + "0,".repeat(20_000) + "0]}");

    private static final List<String> ODD_VALUES = List.of(
            "0",
            "-1",
            "1.0",
            "1e2",
            "1e400",
            "99999999999",
            "99999999999999999999999",
            "true",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[0]",
            "[\"x\"]",
            "\"\"",
            "\" \"",
            "\"1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u202e\"",
            "\"" + "x".repeat(50_000) + "\"",
            "\"'; DROP TABLE users;--\"",
            "\"${jndi:ldap://x}\"");

    @AutoClose
    private final Api api = Api.start();

    private final Team team = new Team(api);
    private final String direct = team.directMessage();
    private final String message = team.message("hello");
    private final SoftAssertions all = new SoftAssertions();

    @Test
    void what_is_not_a_form_is_refused_everywhere() {
        for (Operations.Operation operation : writing()) {
            for (String body : NO_FORMS) {
                assertRefused(team.ada.client().send(operation.method(), target(operation), body), body);
            }
        }
        all.assertAll();
    }

    @Test
    void what_is_not_utf_8_is_refused_everywhere() {
        List<byte[]> bodies = List.of(
                new byte[] {(byte) 0xff},
                "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16LE),
                "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16),
                "{\"name\":\"\u00c0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1));
        Client ada = team.ada.client().with("Content-Type", "application/json");
        for (Operations.Operation operation : writing()) {
            for (byte[] body : bodies) {
                assertRefused(ada.send(operation.method(), target(operation), body), "bytes");
            }
        }
        all.assertAll();
    }

    @Test
    void a_body_of_another_type_is_refused_everywhere() {
        List<String> types = List.of(
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/jsonx",
                "application/problem+json",
                "*/*",
                "json",
                ";");
        for (Operations.Operation operation : writing()) {
            for (String type : types) {
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
                for (String value : ODD_VALUES) {
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
        List<String> ids = List.of(
                "x",
                "0",
                "-1",
                "+1",
                "%20",
                "%F0%9F%98%80",
                "a%3Bb",
                "null",
                "undefined",
                "9".repeat(30),
                "x".repeat(2_000),
                Team.NO_UUID.toUpperCase(Locale.ROOT),
                "{" + Team.NO_UUID + "}",
                "%7B%7D",
                "%2E",
                "%3F",
                "%23",
                "'",
                "%22");
        for (Operations.Operation operation : ALL) {
            for (String id : ids) {
                if (operation.path().contains("{id}") && !id.contains("{")) {
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
