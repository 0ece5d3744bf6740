package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.user.User;
import java.util.Locale;
import java.util.Optional;

/** A user as fellow members see it: with more than where it only stands beside what it wrote. */
record PersonJson(
        String id,
        String username,
        String displayName,
        String kind,
        boolean active,
        Optional<String> title,
        Optional<String> timeZone,
        Optional<String> pictureUrl,
        Optional<StatusJson> status,
        Optional<String> lastSeenAt) {

    static PersonJson of(Portrait portrait) {
        User user = portrait.user();
        return new PersonJson(
                user.id().toString(),
                user.username().value(),
                user.displayName().value(),
                user.kind().name().toLowerCase(Locale.ROOT),
                user.isActive(),
                told(user.profile().title().value()),
                told(user.profile().timeZone().value()),
                told(user.profile().picture().value()),
                portrait.status().map(StatusJson::of),
                user.lastSeenAt().map(Json::instant));
    }

    static Optional<String> told(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
