package dev.parley.api.http;

import dev.parley.domain.error.FieldError;
import dev.parley.domain.error.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object in a request's body. Fields are asked for one by one, and {@link #check()} then refuses all that are
 * wrong together; only after that may what was read be used. Nothing is converted: "1" is not a number. For a field that
 * may be absent, null means that it is.
 */
public final class Form {
    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Form(JsonNode object) {
        this.object = object;
    }

    public <T> Supplier<T> text(String field, Function<String, T> meaning) {
        return read(field, node -> meaning.apply(text(field, required(field, node))));
    }

    public <T> Supplier<Optional<T>> optionalText(String field, Function<String, T> meaning) {
        return read(field, node -> node.map(value -> text(field, value)).map(meaning));
    }

    /** False when absent. */
    public Supplier<Boolean> flag(String field) {
        Supplier<Optional<Boolean>> flag = optionalFlag(field);
        return () -> flag.get().orElse(false);
    }

    public Supplier<Optional<Boolean>> optionalFlag(String field) {
        return read(
                field,
                node -> node.map(value -> require(value.isBoolean(), field, value, "true or false"))
                        .map(JsonNode::booleanValue));
    }

    public Supplier<Integer> wholeNumber(String field) {
        return read(field, node -> wholeNumber(field, required(field, node)));
    }

    public Supplier<Optional<Integer>> optionalWholeNumber(String field) {
        return read(field, node -> node.map(value -> wholeNumber(field, value)));
    }

    /** Without repetitions, in the order given. */
    public <T> Supplier<Set<T>> texts(String field, int most, Function<String, T> meaning) {
        return read(field, node -> texts(field, required(field, node), most, meaning));
    }

    public <T> Supplier<Optional<Set<T>>> optionalTexts(String field, int most, Function<String, T> meaning) {
        return read(field, node -> node.map(value -> texts(field, value, most, meaning)));
    }

    /** Refuses what was wrong with any field, those included that nobody asked for. */
    public void check() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                errors.add(new FieldError(name, "unknown_field", "the body has a field that is not known here"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** As {@link #check()}, and refuses a body that says nothing. */
    public void checkSome() {
        check();
        if (known.stream().noneMatch(object::hasNonNull)) {
            List<String> fields = List.copyOf(known);
            int last = fields.size() - 1;
            String all = String.join(", ", fields.subList(0, last)) + " and " + fields.get(last);
            throw new InvalidInput(fields.get(0), "required", "give at least one of " + all);
        }
    }

    private <T> Supplier<T> read(String field, Function<Optional<JsonNode>, T> meaning) {
        known.add(field);
        try {
            T value = meaning.apply(Optional.ofNullable(object.get(field)).filter(node -> !node.isNull()));
            return () -> value;
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(e -> errors.add(new FieldError(field, e.code(), e.message())));
            return () -> {
                throw new IllegalStateException("not checked: " + field);
            };
        }
    }

    private static JsonNode required(String field, Optional<JsonNode> node) {
        return node.orElseThrow(() -> new InvalidInput(field, "required", field + " is missing"));
    }

    private static int wholeNumber(String field, JsonNode node) {
        require(node.isIntegralNumber(), field, node, "a whole number");
        if (!node.canConvertToInt()) {
            throw new InvalidInput(field, "out_of_range", field + " is out of range");
        }
        return node.intValue();
    }

    private static <T> Set<T> texts(String field, JsonNode node, int most, Function<String, T> meaning) {
        require(node.isArray(), field, node, "a list of texts");
        if (node.size() > most) {
            throw new InvalidInput(field, "too_many", field + " has at most " + most + " entries");
        }
        Set<T> all = new LinkedHashSet<>();
        node.forEach(item -> all.add(meaning.apply(text(field, item))));
        return all;
    }

    private static String text(String field, JsonNode node) {
        return require(node.isString(), field, node, "a text").stringValue();
    }

    private static JsonNode require(boolean holds, String field, JsonNode node, String wanted) {
        if (!holds) {
            throw new InvalidInput(field, "wrong_type", field + " has to be " + wanted);
        }
        return node;
    }
}
