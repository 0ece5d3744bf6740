package dev.parley.api.http;

import dev.parley.domain.error.FieldError;
import dev.parley.domain.error.InvalidInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a request. A parameter that the route does not have is refused, so that a misspelt one is noticed. */
public final class Query {
    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static Query of(Optional<String> raw, Collection<String> known) {
        Map<String, String> parameters = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (String part : raw.orElse("").split("&", -1)) {
            if (!part.isEmpty()) {
                read(part, known, parameters, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Query(parameters);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static void read(
            String part, Collection<String> known, Map<String, String> parameters, List<FieldError> errors) {
        int equals = part.indexOf('=');
        String name = decode(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decode(part.substring(equals + 1));
        if (!known.contains(name)) {
            errors.add(new FieldError(name, "unknown_parameter", "the query has a parameter that is not known here"));
        } else if (parameters.putIfAbsent(name, value) != null) {
            errors.add(new FieldError(name, "repeated", "the query has " + name + " more than once"));
        }
    }

    private static String decode(String encoded) {
        return Percent.decodeQuery(encoded)
                .orElseThrow(
                        () -> HttpRefusal.malformed("malformed_query", "The query is not percent-encoded UTF-8 text."));
    }
}
