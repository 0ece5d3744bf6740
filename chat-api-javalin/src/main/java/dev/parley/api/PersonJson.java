package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.user.User;
import java.util.Locale;
import java.util.Optional;

/** A user as fellow members see it: with more than where it only stands beside what it wrote. */
record PersonJson(
        String id, String username, String displayName, String kind, boolean active, Optional<String> lastSeenAt) {
    static PersonJson of(User user) {
        return new PersonJson(
                user.id().toString(),
                user.username().value(),
                user.displayName().value(),
                user.kind().name().toLowerCase(Locale.ROOT),
                user.isActive(),
                user.lastSeenAt().map(Json::instant));
    }
}
