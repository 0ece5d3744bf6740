package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.status.Portrait;
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
        Optional<String> title,
        Optional<String> timeZone,
        Optional<String> pictureUrl,
        Optional<StatusJson> status,
        String createdAt) {

    static MeJson of(Portrait portrait) {
        User user = portrait.user();
        return new MeJson(
                user.id().toString(),
                user.username().value(),
                user.displayName().value(),
                user.kind().name().toLowerCase(Locale.ROOT),
                user.isActive(),
                user.email().map(Email::value),
                PersonJson.told(user.profile().title().value()),
                PersonJson.told(user.profile().timeZone().value()),
                PersonJson.told(user.profile().picture().value()),
                portrait.status().map(StatusJson::of),
                Json.instant(user.createdAt()));
    }
}
