package dev.parley.api.http;

import java.util.Map;

/** A request that is refused before any use case sees it, for what it is as an HTTP message. */
final class HttpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private HttpRefusal(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false); // expected, hence no stack trace
        this.problem = problem;
        this.headers = headers;
    }

    static HttpRefusal malformed(String code, String detail) {
        return of(Problem.of(Kind.INVALID_INPUT, code, detail));
    }

    static HttpRefusal wrongContentType(String detail) {
        return of(Problem.of(Kind.WRONG_CONTENT_TYPE, detail));
    }

    static HttpRefusal methodNotAllowed(String allowed) {
        return new HttpRefusal(
                Problem.of(Kind.METHOD_NOT_ALLOWED, "This resource has only " + allowed + "."),
                Map.of("Allow", allowed));
    }

    /** What is left of the body is not waited for. */
    static HttpRefusal bodyTooLarge(int most) {
        return new HttpRefusal(
                Problem.of(Kind.BODY_TOO_LARGE, "A body has at most " + most + " bytes."),
                Map.of("Connection", "close"));
    }

    static HttpRefusal bodyTooSlow() {
        return new HttpRefusal(
                Problem.of(Kind.TIMEOUT, "The body did not arrive in time."), Map.of("Connection", "close"));
    }

    static HttpRefusal busy() {
        return new HttpRefusal(
                Problem.of(Kind.UNAVAILABLE, "Too many requests arrive at once; try again in a moment."),
                Map.of("Connection", "close", "Retry-After", "1"));
    }

    private static HttpRefusal of(Problem problem) {
        return new HttpRefusal(problem, Map.of());
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
