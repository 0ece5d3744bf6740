package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.imports.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An object's fields, each of the type that it should have. One that is missing or null is empty; one of another type is
 * a {@link BrokenEntry}.
 */
final class Fields {
    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw new BrokenEntry("is not an object");
        }
        return new Fields(node);
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            require(value.isString(), name, "a text");
            return value.stringValue();
        });
    }

    /** An empty text counts as missing. */
    Optional<String> words(String name) {
        return text(name).filter(words -> !words.isBlank());
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    require(value.isBoolean(), name, "true or false");
                    return value.booleanValue();
                })
                .orElse(false);
    }

    /** Zero for what is no whole number. */
    long number(String name) {
        return find(name)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .orElse(0L);
    }

    /** A text, or a whole number of seconds. Zero and less stand for none. */
    Optional<Instant> instant(String name) {
        return find(name)
                .map(value -> {
                    require(
                            value.isString() || (value.isIntegralNumber() && value.canConvertToLong()),
                            name,
                            "an instant");
                    return value.isString() ? value.stringValue() : Long.toString(value.longValue());
                })
                .filter(text -> !text.isEmpty())
                .map(text -> Timestamp.parse(text).orElseThrow(() -> wrong(name, "an instant")))
                .filter(instant -> instant.isAfter(Instant.EPOCH));
    }

    Instant requiredInstant(String name) {
        return instant(name).orElseThrow(() -> wrong(name, "an instant"));
    }

    Optional<ExternalId> id(String name) {
        return words(name).map(text -> id(text, name));
    }

    ExternalId requiredId(String name) {
        return id(name).orElseThrow(() -> wrong(name, "an id"));
    }

    /** The ids in a list. */
    List<ExternalId> ids(String name) {
        return list(name).stream()
                .map(value -> {
                    require(value.isString(), name, "a list of ids");
                    return id(value.stringValue(), name);
                })
                .toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(value -> {
                    require(value.isString(), name, "a list of texts");
                    return value.stringValue();
                })
                .toList();
    }

    Optional<Fields> object(String name) {
        return find(name).map(value -> {
            require(value.isObject(), name, "an object");
            return new Fields(value);
        });
    }

    List<Fields> objects(String name) {
        return list(name).stream()
                .map(value -> {
                    require(value.isObject(), name, "a list of objects");
                    return new Fields(value);
                })
                .toList();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    private List<JsonNode> list(String name) {
        return find(name)
                .map(value -> {
                    require(value.isArray(), name, "a list");
                    return List.copyOf(value.values());
                })
                .orElse(List.of());
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    private static ExternalId id(String text, String name) {
        try {
            return new ExternalId(text);
        } catch (InvalidInput notAnId) {
            throw wrong(name, "an id");
        }
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw wrong(name, what);
        }
    }

    private static BrokenEntry wrong(String name, String what) {
        return new BrokenEntry("its field " + name + " is not " + what);
    }
}
