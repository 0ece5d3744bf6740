package dev.parley.domain.model.notification;

import java.util.UUID;

/** Identifies a notification; ids rise with the time of writing. */
public record NotificationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
