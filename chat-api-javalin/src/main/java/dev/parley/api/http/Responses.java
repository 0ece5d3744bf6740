package dev.parley.api.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes answers and problems. */
final class Responses {
    /** On everything, so that no browser takes JSON for a page. */
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff");

    private Responses() {}

    static void write(Context context, Answer answer) {
        context.status(answer.status());
        ALWAYS.forEach(context::header);
        answer.headers().forEach(context::header);
        context.res().setContentType(null); // Javalin has set its default, also where there will be no content
        answer.body().ifPresent(body -> {
            context.contentType(body.contentType());
            context.result(body.bytes());
        });
    }

    static void write(Context context, Problem problem, Map<String, String> headers) {
        context.status(problem.status());
        of(problem, headers).forEach(context::header);
        context.result(problem.toJson());
    }

    /** Where Javalin has given up. */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        of(problem, Map.of()).forEach(response::setHeader);
        response.getOutputStream().write(problem.toJson());
    }

    static Map<String, String> of(Problem problem, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(ALWAYS);
        all.put("Cache-Control", "no-store");
        all.put("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == Kind.NOT_AUTHENTICATED.status()) {
            all.put("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == Kind.UNAVAILABLE.status()) {
            all.put("Retry-After", "1");
        }
        all.putAll(headers);
        return all;
    }
}
