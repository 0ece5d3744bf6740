package dev.parley.api.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a route answers when nothing is in the way. */
public record Answer(int status, Optional<Body> body, Map<String, String> headers) {
    private static final String NO_STORE = "no-store";

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A body's bytes, never shared. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the maker to the writer, compared by nobody
    record Body(String contentType, byte[] bytes) {}

    /** The value is a record whose components are the JSON. */
    public static Answer ok(Object json) {
        return json(200, json);
    }

    public static Answer created(String location, Object json) {
        return json(201, json).with("Location", location);
    }

    public static Answer noContent() {
        return new Answer(204, Optional.empty(), Map.of("Cache-Control", NO_STORE));
    }

    /** A text that is the same for everybody. */
    public static Answer document(String contentType, String text) {
        Body body = new Body(contentType, text.getBytes(StandardCharsets.UTF_8));
        return new Answer(200, Optional.of(body), Map.of("Cache-Control", "no-cache", "Vary", "Accept-Encoding"));
    }

    /** Not now, without a fault that would be worth a line in the log. */
    public static Answer unavailable(String detail) {
        Problem problem = Problem.of(Kind.UNAVAILABLE, detail);
        Body body = new Body(Problem.MEDIA_TYPE, problem.toJson());
        return new Answer(problem.status(), Optional.of(body), Responses.of(problem, Map.of()));
    }

    private static Answer json(int status, Object json) {
        Body body = new Body("application/json", Json.bytes(json));
        return new Answer(status, Optional.of(body), Map.of("Cache-Control", NO_STORE));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }
}
