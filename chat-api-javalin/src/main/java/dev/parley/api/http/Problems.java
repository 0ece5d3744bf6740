package dev.parley.api.http;

import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.error.NotAuthenticated;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.store.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what went wrong becomes an answer. What was our own fault is logged, once. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void addTo(RoutesConfig config) {
        config.exception(Exception.class, (fault, context) -> write(context, incident(fault, place(context))));
        config.exception(StoreUnavailable.class, (away, context) -> {
            LOG.warn("The store is unavailable: {}", String.valueOf(away.getCause()));
            write(context, Problem.of(Kind.UNAVAILABLE, "The store cannot be reached just now; try again later."));
        });
        config.exception(ChatException.class, (refusal, context) -> write(context, of(refusal)));
        config.exception(
                HttpRefusal.class,
                (refusal, context) -> Responses.write(context, refusal.problem(), refusal.headers()));
        config.exception(HttpResponseException.class, Problems::ofJavalin);
    }

    static Problem of(ChatException refusal) {
        String detail = Objects.requireNonNullElse(refusal.getMessage(), refusal.code());
        Problem problem = Problem.of(kind(refusal), refusal.code(), detail);
        return refusal instanceof InvalidInput invalid ? problem.with(invalid.errors()) : problem;
    }

    /** For what not even Javalin catches: an error of the machine. */
    static void writeError(HttpServletResponse response, Error error) {
        try {
            Responses.write(response, incident(error, "outside of any route"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Logs the fault under an id that the client is told. */
    static Problem incident(Throwable fault, String place) {
        String id = "urn:parley:incident:"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("{} at {}", id, place, fault);
        return Problem.of(Kind.INTERNAL_ERROR, "This was our fault. It has been logged.")
                .at(id);
    }

    private static Kind kind(ChatException refusal) {
        return switch (refusal) {
            case InvalidInput invalid -> Kind.INVALID_INPUT;
            case NotAuthenticated unknown -> Kind.NOT_AUTHENTICATED;
            case NotAllowed forbidden -> Kind.NOT_ALLOWED;
            case NotFound missing -> Kind.NOT_FOUND;
            case Conflict conflict -> Kind.CONFLICT;
        };
    }

    private static void ofJavalin(HttpResponseException refusal, Context context) {
        switch (refusal) {
            case MethodNotAllowedResponse wrong -> {
                HttpRefusal refused = HttpRefusal.methodNotAllowed(wrong.getDetails().values().stream()
                        .flatMap(methods -> Arrays.stream(methods.split(", ")))
                        .sorted()
                        .collect(Collectors.joining(", ")));
                Responses.write(context, refused.problem(), refused.headers());
            }
            case NotFoundResponse nowhere ->
                write(context, Problem.of(Kind.NOT_FOUND, "route_not_found", "There is nothing at this path."));
            default -> write(context, Problem.ofStatus(refusal.getStatus(), "The request was refused."));
        }
    }

    private static void write(Context context, Problem problem) {
        Responses.write(context, problem, Map.of());
    }

    private static String place(Context context) {
        return context.req().getMethod() + " " + HttpServer.place(context);
    }
}
