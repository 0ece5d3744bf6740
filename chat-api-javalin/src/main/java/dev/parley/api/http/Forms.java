package dev.parley.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns bodies into forms: JSON objects in UTF-8, declared as such. */
final class Forms {
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");

    private final Bodies bodies;

    Forms(Bodies bodies) {
        this.bodies = bodies;
    }

    Form read(HttpServletRequest request) throws IOException {
        requireJson(request);
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            throw HttpRefusal.malformed("body_missing", "The request needs a body with a JSON object.");
        }
        return form(body);
    }

    /** For routes that can do without a body: none is like an empty object. */
    Form readOptional(HttpServletRequest request) throws IOException {
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            return new Form(JsonNodeFactory.instance.objectNode());
        }
        requireJson(request);
        return form(body);
    }

    private static void requireJson(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!JSON_TYPE.matcher(type).matches()) {
            throw HttpRefusal.wrongContentType("Send the body as application/json.");
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw HttpRefusal.wrongContentType("Send the body as it is, without a Content-Encoding.");
        }
    }

    private static Form form(byte[] body) {
        String text = Percent.utf8(body)
                .orElseThrow(() -> HttpRefusal.malformed("malformed_json", "The body is not UTF-8 text."));
        JsonNode value = parse(text);
        if (!value.isObject()) {
            throw HttpRefusal.malformed("not_an_object", "The body has to be a JSON object.");
        }
        return new Form(value);
    }

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (JacksonException e) {
            // Jackson's own message quotes the body, which may hold a password.
            String where =
                    Optional.ofNullable(e.getLocation()).map(Forms::place).orElse("");
            throw HttpRefusal.malformed("malformed_json", "The body is not a single, valid JSON value" + where + ".");
        }
    }

    private static String place(TokenStreamLocation location) {
        return location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
