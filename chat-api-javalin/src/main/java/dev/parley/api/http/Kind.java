package dev.parley.api.http;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problems, each with the status, type and title that all problems of the kind share. */
enum Kind {
    INVALID_INPUT(400, "invalid-input", "The input is not valid"),
    NOT_AUTHENTICATED(401, "not-authenticated", "Nobody is logged in"),
    NOT_ALLOWED(403, "not-allowed", "This is not allowed"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The resource does not have this method"),
    TIMEOUT(408, "timeout", "The request took too long to arrive"),
    CONFLICT(409, "conflict", "The present state does not permit this"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    URI_TOO_LONG(414, "uri-too-long", "The URI is too long"),
    WRONG_CONTENT_TYPE(415, "wrong-content-type", "The body is not of a type that is understood"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
    INTERNAL_ERROR(500, "internal-error", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "The server cannot do this just now");

    private final int status;
    private final String name;
    private final String title;

    Kind(int status, String name, String title) {
        this.status = status;
        this.name = name;
        this.title = title;
    }

    static Optional<Kind> of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }

    int status() {
        return status;
    }

    String type() {
        return "urn:parley:problem:" + name;
    }

    String title() {
        return title;
    }

    /** The code of a problem of which nothing more precise is known. */
    String usualCode() {
        return name.replace('-', '_');
    }
}
