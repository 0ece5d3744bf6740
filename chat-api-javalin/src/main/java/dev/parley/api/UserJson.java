package dev.parley.api;

import dev.parley.domain.model.user.User;
import java.util.Locale;

/** A user as others see it. */
record UserJson(String id, String username, String displayName, String kind, boolean active) {
    static UserJson of(User user) {
        return new UserJson(
                user.id().toString(),
                user.username().value(),
                user.displayName().value(),
                user.kind().name().toLowerCase(Locale.ROOT),
                user.isActive());
    }
}
