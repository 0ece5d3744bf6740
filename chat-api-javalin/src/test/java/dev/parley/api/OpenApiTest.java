package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.http.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {
    @AutoClose
    private final Api api = Api.start();

    @Test
    void every_route_is_described_and_nothing_else_is() {
        Set<String> routes = new HashSet<>();
        ApiServer.routes(api.chat, () -> true, Limits.usual())
                .all()
                .forEach(route -> routes.add(route.method().name() + " " + route.path()));

        assertThat(Contract.published().operations()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void the_description_is_served_as_yaml() {
        Exchange answer = api.stranger().get("/openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1");
    }

    @Test
    void everything_that_is_referred_to_exists_and_everything_that_exists_is_referred_to() {
        JsonNode document = Contract.read();
        Set<String> references = new HashSet<>();
        document.findValuesAsString("$ref").forEach(reference -> references.add(reference.substring(1)));

        Set<String> components = new HashSet<>();
        document.get("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> components.add("/components/" + kind.getKey() + "/" + name)));
        components.remove("/components/securitySchemes/token");

        assertThat(references).isEqualTo(components);
    }

    @Test
    void fields_of_responses_are_always_there() {
        JsonNode schemas = Contract.read().at("/components/schemas");

        schemas.properties().stream()
                .filter(schema ->
                        !schema.getKey().endsWith("Request") && !schema.getKey().equals("Problem"))
                .filter(schema -> schema.getValue().has("properties"))
                .forEach(schema -> assertThat(texts(schema.getValue().get("required")))
                        .as(schema.getKey())
                        .containsExactlyInAnyOrderElementsOf(
                                schema.getValue().get("properties").propertyNames()));
    }

    @Test
    void examples_are_of_the_form_that_they_are_examples_of() {
        List<String> wrong = new ArrayList<>();
        Contract.read()
                .findParents("examples")
                .forEach(schema -> schema.get("examples")
                        .forEach(example -> Contract.published()
                                .schema(schema)
                                .validate(example)
                                .forEach(error -> wrong.add(example + ": " + error))));
        Contract.read()
                .findParents("example")
                .forEach(content -> Contract.published()
                        .schema(content.get("schema"))
                        .validate(content.get("example"))
                        .forEach(error -> wrong.add(content + ": " + error)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_response_with_a_field_that_is_not_described_is_noticed() {
        ObjectNode document = (ObjectNode) Contract.read();
        ((ObjectNode) document.at("/components/schemas/Health/properties")).remove("status");
        ((ObjectNode) document.at("/components/schemas/Health")).remove("required");

        assertMismatch(document, "/health/live");
    }

    @Test
    void a_response_without_a_field_that_is_described_is_noticed() {
        ObjectNode document = (ObjectNode) Contract.read();
        ObjectNode health = (ObjectNode) document.at("/components/schemas/Health");
        health.putObject("properties").putObject("since");
        health.putArray("required").add("since");

        assertMismatch(document, "/health/live");
    }

    @Test
    void a_status_that_is_not_described_is_noticed() {
        ObjectNode document = (ObjectNode) Contract.read();
        ((ObjectNode) document.at("/paths/~1api~1v1~1me/get/responses")).remove("401");

        assertMismatch(document, "/api/v1/me");
    }

    @Test
    void a_content_type_that_is_not_described_is_noticed() {
        ObjectNode document = (ObjectNode) Contract.read();
        ((ObjectNode) document.at("/paths/~1openapi.yaml/get/responses/200/content")).removeAll();

        assertMismatch(document, "/openapi.yaml");
    }

    private void assertMismatch(JsonNode document, String target) {
        Client client = new Client("http://127.0.0.1:" + api.port, Map.of(), new Contract(document));

        assertThatThrownBy(() -> client.get(target)).isInstanceOf(AssertionError.class);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.stringValue()));
        return texts;
    }
}
