package dev.parley.api.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself, before any route is known: bad request lines, too large headers and the like. */
final class ProblemErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = problem(request, response);
        response.setStatus(problem.status());
        Responses.of(problem, Map.of())
                .forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(problem.toJson()), callback);
        return true;
    }

    private static Problem problem(Request request, Response response) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException refusal ? refusal.getCode() : response.getStatus();
        return switch (status) {
            case 400 -> Problem.of(Kind.INVALID_INPUT, "malformed_request", "This is not a well-formed HTTP request.");
            case 404 -> Problem.of(Kind.NOT_FOUND, "route_not_found", "There is nothing at this path.");
            case 414 -> Problem.of(Kind.URI_TOO_LONG, "Send a shorter URI.");
            case 431 -> Problem.of(Kind.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
            case 503 -> Problem.of(Kind.UNAVAILABLE, "The server is stopping; try again later.");
            default ->
                cause instanceof Throwable fault
                                && !(fault instanceof HttpException)
                                && !(fault instanceof QuietException)
                        ? Problems.incident(fault, "outside of any route")
                        : Problem.ofStatus(status, "The request was refused.");
        };
    }
}
