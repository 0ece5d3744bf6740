package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import java.util.Locale;
import java.util.Optional;

/** What one wants to be notified of in a conversation. */
record NotificationPreferenceJson(Optional<String> level, boolean muted, Optional<String> mutedUntil) {
    static NotificationPreferenceJson of(NotificationPreference preference) {
        return new NotificationPreferenceJson(
                preference.level().map(NotificationPreferenceJson::level),
                preference.isMuted(),
                preference.mutedUntil().map(Json::instant));
    }

    private static String level(NotificationLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** Where nothing else is said of a conversation. */
    record InWorkspace(Optional<String> level) {
        static InWorkspace of(Optional<NotificationLevel> chosen) {
            return new InWorkspace(chosen.map(NotificationPreferenceJson::level));
        }
    }
}
