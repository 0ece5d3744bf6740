package dev.parley.testkit.usecase;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.usecase.notifying.Notified;
import java.util.List;
import java.util.Optional;

/** A team of which Bob has read what he was told, and somebody who does the work that notifies. */
final class NotifiedTeam {
    final Team team = new Team();
    final Channel plans = team.publicChannel(team.ann, "plans");

    NotifiedTeam() {
        join(team.bob, plans.id());
        follow();
        team.chat.readingNotifications().list(team.bob, Optional.empty(), 50).items().stream()
                .findFirst()
                .ifPresent(newest -> team.chat
                        .readingNotifications()
                        .markAll(team.bob, newest.notification().id()));
    }

    void follow() {
        while (team.chat.notifying().step()) {
            // There is more.
        }
    }

    void join(Actor actor, ConversationId where) {
        team.chat.joiningChannels().add(actor, (ChannelId) where, actor.user());
    }

    void prefer(Actor actor, NotificationPreference preference) {
        team.chat.choosingNotifications().put(actor, plans.id(), preference);
    }

    void readAll(Actor actor) {
        all(actor).stream()
                .findFirst()
                .ifPresent(newest -> team.chat
                        .readingNotifications()
                        .markAll(actor, newest.notification().id()));
    }

    /** Newest first. That everybody was brought into the default channel is another matter. */
    List<Notified> all(Actor actor) {
        return team.chat.readingNotifications().list(actor, Optional.empty(), 50).items().stream()
                .filter(notified -> !notified.notification().conversation().equals(team.general))
                .toList();
    }

    List<Notified> unread(Actor actor) {
        return all(actor).stream().filter(notified -> !notified.isRead()).toList();
    }

    List<NotificationKind> kinds(Actor actor) {
        return all(actor).stream()
                .map(notified -> notified.notification().kind())
                .toList();
    }

    int count(Actor actor) {
        return team.chat.readingNotifications().countUnread(actor);
    }
}
