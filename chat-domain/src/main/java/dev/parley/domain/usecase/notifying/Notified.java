package dev.parley.domain.usecase.notifying;

import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.user.User;

/** A notification as its owner sees it, and who caused it. */
public record Notified(Notification notification, User actor, boolean isRead) {}
