package dev.parley.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.parley.domain.error.FieldError;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request was not answered as wished, as RFC 9457 tells it. The code is for programs and never changes. */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "errors", "instance"})
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Kind kind, String code, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, code, List.of(), Optional.empty());
    }

    static Problem of(Kind kind, String detail) {
        return of(kind, kind.usualCode(), detail);
    }

    /** For a status that was decided elsewhere. */
    static Problem ofStatus(int status, String detail) {
        String phrase = HttpStatus.getMessage(status);
        return Kind.of(status)
                .map(kind -> of(kind, detail))
                .orElseGet(() -> new Problem(
                        "about:blank", phrase, status, detail, "http_" + status, List.of(), Optional.empty()));
    }

    Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, fields, instance);
    }

    Problem at(String place) {
        return new Problem(type, title, status, detail, code, errors, Optional.of(place));
    }

    byte[] toJson() {
        return Json.bytes(this);
    }
}
