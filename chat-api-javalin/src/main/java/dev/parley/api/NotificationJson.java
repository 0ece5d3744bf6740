package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.usecase.notifying.Notified;
import java.util.Locale;
import java.util.Optional;

/** That one is told of something by name. */
record NotificationJson(
        String id,
        String kind,
        Optional<String> channelId,
        Optional<String> directMessageId,
        Optional<String> messageId,
        UserJson actor,
        boolean read,
        String createdAt) {

    static NotificationJson of(Notified notified) {
        Notification notification = notified.notification();
        ConversationId where = notification.conversation();
        return new NotificationJson(
                notification.id().toString(),
                notification.kind().name().toLowerCase(Locale.ROOT),
                where instanceof ChannelId ? Optional.of(where.value().toString()) : Optional.empty(),
                where instanceof DirectMessageChannelId
                        ? Optional.of(where.value().toString())
                        : Optional.empty(),
                notification.message().map(Object::toString),
                UserJson.of(notified.actor()),
                notified.isRead(),
                Json.instant(notification.createdAt()));
    }

    /** How many are unread. */
    record CountJson(int unread) {}
}
