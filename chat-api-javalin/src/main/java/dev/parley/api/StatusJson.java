package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.status.Status;
import java.time.Instant;
import java.util.Optional;

/** What somebody says of the moment. */
record StatusJson(String text, Optional<String> emoji, String setAt, Optional<String> expiresAt) {
    static StatusJson of(Status status) {
        return new StatusJson(
                status.text(),
                status.emoji().map(Emoji::value),
                Json.instant(status.setAt()),
                status.expiresAt().map(Json::instant));
    }

    /** What one said oneself, and until when it was shown. */
    record PastJson(
            String id,
            String text,
            Optional<String> emoji,
            String setAt,
            Optional<String> expiresAt,
            Optional<String> endedAt) {

        static PastJson of(Status status, Instant now) {
            return new PastJson(
                    status.id().toString(),
                    status.text(),
                    status.emoji().map(Emoji::value),
                    Json.instant(status.setAt()),
                    status.expiresAt().map(Json::instant),
                    status.endedBy(now).map(Json::instant));
        }
    }
}
