package dev.parley.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request and what was answered. Header names are in lower case. */
record Exchange(String method, String target, String request, int status, Map<String, String> headers, String body) {
    static final JsonMapper MAPPER = new JsonMapper();

    String path() {
        return target.split("\\?", 2)[0];
    }

    List<String> queryNames() {
        String[] parts = target.split("\\?", 2);
        return parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(part -> part.split("=", 2)[0])
                        .toList();
    }

    Optional<JsonNode> requestJson() {
        return request.isEmpty() ? Optional.empty() : Optional.of(MAPPER.readTree(request));
    }

    String contentType() {
        return headers.getOrDefault("content-type", "none");
    }

    /** Where what was made is. */
    String location() {
        return headers.getOrDefault("location", "/nowhere");
    }

    JsonNode json() {
        return MAPPER.readTree(body);
    }

    /** A text in the answer, by its JSON pointer. */
    String text(String pointer) {
        return json().at(pointer).stringValue();
    }

    /** One text of each item of a list. */
    List<String> texts(String list, String field) {
        return json().at(list)
                .valueStream()
                .map(item -> item.get(field).stringValue())
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + target + " -> " + status;
    }
}
