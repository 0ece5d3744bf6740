package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What openapi.yaml promises, held against what was really sent. Stricter than the document: a response may have no field
 * that the document does not name, whereas clients are told to expect some.
 */
final class Contract {
    /** May happen to any request, whatever the operation. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 408, 413, 414, 431, 500, 503);

    private static final Contract PUBLISHED = new Contract(read());

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document.deepCopy();
        close(this.document.at("/components/schemas"));
    }

    static Contract published() {
        return PUBLISHED;
    }

    static JsonNode read() {
        try (InputStream stream = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(stream);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Method and path template of every operation. */
    Set<String> operations() {
        Set<String> all = new HashSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** Fails unless the document foresees this exchange. */
    void check(Exchange exchange) {
        Optional<JsonNode> operation = operation(exchange);
        if (exchange.method().equals("OPTIONS") && exchange.status() == 204) {
            assertThat(exchange.body()).isEmpty();
        } else if (operation.isPresent()) {
            checkResponse(operation.get(), exchange);
            checkRequest(operation.get(), exchange);
        } else {
            assertThat(exchange.status())
                    .as("status of an unknown %s", exchange)
                    .isBetween(400, 599);
            checkBody(resolve(ref("responses/Problem")), exchange);
        }
    }

    Schema schema(JsonNode node) {
        return schemas.computeIfAbsent(node, part -> {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.set("components", document.get("components"));
            whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(part));
            return registry.getSchema(whole);
        });
    }

    private void checkResponse(JsonNode operation, Exchange exchange) {
        JsonNode responses = operation.get("responses");
        JsonNode response = Optional.ofNullable(responses.get(Integer.toString(exchange.status())))
                .orElse(ANYWHERE.contains(exchange.status()) ? responses.path("default") : responses.path("none"));
        assertThat(response.isObject())
                .as("status %s is documented for %s", exchange.status(), exchange)
                .isTrue();
        checkBody(resolve(response), exchange);
    }

    private void checkBody(JsonNode response, Exchange exchange) {
        JsonNode content = response.path("content");
        if (content.isMissingNode() || exchange.method().equals("HEAD")) {
            assertThat(exchange.body()).as("body of %s", exchange).isEmpty();
            return;
        }
        assertThat(content.propertyNames()).as("content types of %s", exchange).contains(exchange.contentType());
        if (exchange.contentType().endsWith("json")) {
            JsonNode schema = content.at("/" + exchange.contentType().replace("/", "~1") + "/schema");
            requireValid("response", schema, exchange.json(), exchange);
        }
    }

    /** What the server accepted, the document has to permit. */
    private void checkRequest(JsonNode operation, Exchange exchange) {
        boolean accepted = exchange.status() < 300 && exchange.path().startsWith("/api/");
        if (!accepted || exchange.method().equals("HEAD")) {
            return;
        }
        exchange.requestJson().ifPresent(json -> {
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            assertThat(schema.isObject())
                    .as("request body is documented for %s", exchange)
                    .isTrue();
            requireValid("request", schema, json, exchange);
        });
        List<String> known = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> known.add(resolve(parameter).get("name").stringValue()));
        assertThat(known).as("documented parameters of %s", exchange).containsAll(exchange.queryNames());
    }

    private void requireValid(String what, JsonNode schema, JsonNode json, Exchange exchange) {
        assertThat(schema(schema).validate(json))
                .as("errors in the %s of %s: %s", what, exchange, json)
                .isEmpty();
    }

    private Optional<JsonNode> operation(Exchange exchange) {
        String method =
                exchange.method().equals("HEAD") ? "get" : exchange.method().toLowerCase(Locale.ROOT);
        return document.get("paths").properties().stream()
                .filter(path -> matches(path.getKey(), exchange.path()))
                .map(path -> path.getValue().path(method))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"), path);
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : node;
    }

    private static JsonNode ref(String component) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + component);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }
}
