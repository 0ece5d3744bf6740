package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.notification.NotificationPreference;
import java.util.Locale;
import java.util.Optional;

/** What one wants to be notified of in a conversation. */
record NotificationPreferenceJson(Optional<String> level, boolean muted, Optional<String> mutedUntil) {
    static NotificationPreferenceJson of(NotificationPreference preference) {
        return new NotificationPreferenceJson(
                preference.level().map(level -> level.name().toLowerCase(Locale.ROOT)),
                preference.isMuted(),
                preference.mutedUntil().map(Json::instant));
    }
}
