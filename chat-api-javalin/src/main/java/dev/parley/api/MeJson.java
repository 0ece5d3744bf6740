package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import java.util.Locale;
import java.util.Optional;

/** A user as it sees itself: the only place where an e-mail address is shown. */
record MeJson(
        String id,
        String username,
        String displayName,
        String kind,
        boolean active,
        Optional<String> email,
        String createdAt) {

    static MeJson of(User user) {
        return new MeJson(
                user.id().toString(),
                user.username().value(),
                user.displayName().value(),
                user.kind().name().toLowerCase(Locale.ROOT),
                user.isActive(),
                user.email().map(Email::value),
                Json.instant(user.createdAt()));
    }
}
