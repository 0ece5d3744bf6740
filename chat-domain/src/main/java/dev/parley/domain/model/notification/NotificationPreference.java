package dev.parley.domain.model.notification;

import dev.parley.domain.error.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * What one member wants of one conversation. Without a level, it is what the member wants in the workspace; without that,
 * everything in direct messages and mentions in channels. While it is muted there are no notifications, whatever the level; counts go on.
 */
public record NotificationPreference(Optional<NotificationLevel> level, boolean isMuted, Optional<Instant> mutedUntil) {
    public static final NotificationPreference USUAL =
            new NotificationPreference(Optional.empty(), false, Optional.empty());

    public NotificationPreference {
        Require.that(isMuted || mutedUntil.isEmpty(), "mutedUntil", "not_muted", "mutedUntil is for what is muted");
    }

    public boolean isMutedAt(Instant now) {
        return isMuted && mutedUntil.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public boolean wants(NotificationKind kind, NotificationLevel usual, Instant now) {
        return !isMutedAt(now) && level.orElse(usual).includes(kind);
    }
}
