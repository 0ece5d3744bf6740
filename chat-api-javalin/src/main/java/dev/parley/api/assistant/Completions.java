package dev.parley.api.assistant;

import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.assistant.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol's JSON. */
final class Completions {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private Completions() {}

    /** With one message per turn: many models refuse two of the same side in a row, and an assistant that begins. */
    static byte[] request(Prompt prompt, ModelName model) {
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(message("system", prompt.instructions()));
        for (Prompt.Utterance said : prompt.conversation()) {
            add(messages, said.own() ? "assistant" : "user", said.text());
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", model.value());
        request.put("messages", messages);
        request.put("stream", false);
        return MAPPER.writeValueAsBytes(request);
    }

    /** Empty for anything that is no answer. */
    static Optional<Reply.Said> response(byte[] body, ModelName asked, int attempts) {
        try {
            JsonNode json = MAPPER.readTree(body);
            JsonNode content = json.at("/choices/0/message/content");
            return Optional.of(content)
                    .filter(JsonNode::isString)
                    .map(text -> new Reply.Said(text.stringValue(), model(json).orElse(asked), attempts));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static void add(List<Map<String, String>> messages, String role, String text) {
        Map<String, String> last = messages.getLast();
        if (role.equals(last.get("role"))) {
            messages.set(messages.size() - 1, message(role, last.get("content") + "\n\n" + text));
        } else if (messages.size() > 1 || role.equals("user")) {
            messages.add(message(role, text));
        }
    }

    private static Map<String, String> message(String role, String content) {
        return Map.of("role", role, "content", content);
    }

    private static Optional<ModelName> model(JsonNode json) {
        return Optional.of(json.path("model"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> name.length() <= ModelName.MOST_CHARACTERS)
                .filter(name -> name.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)))
                .map(ModelName::new);
    }
}
