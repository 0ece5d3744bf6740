package dev.parley.domain.usecase.notifying;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One's own notifications. Those of what one may not see any more are neither shown nor counted. */
public final class ReadingNotifications {
    private final Environment environment;

    public ReadingNotifications(Environment environment) {
        this.environment = environment;
    }

    /** Newest first; there may be fewer than asked for although more follow. */
    public Slice<Notified> list(Actor actor, Optional<NotificationId> before, int limit) {
        return environment.read(actor, access -> {
            Slice<Notifications.Shown> all =
                    Slice.of(limit, most -> access.store().notifications().of(actor.user(), before, most));
            Map<ConversationId, Boolean> seen = new HashMap<>();
            List<Notifications.Shown> visible = all.items().stream()
                    .filter(shown -> seen.computeIfAbsent(shown.notification().conversation(), access::sees))
                    .toList();
            Map<UserId, User> actors = actors(access, visible);
            return new Slice<>(visible, all.hasMore())
                    .map(shown -> new Notified(
                            shown.notification(),
                            Objects.requireNonNull(
                                    actors.get(shown.notification().actor()), "an actor always exists"),
                            shown.isRead()));
        });
    }

    /** In all workspaces; exact up to {@link Notifications#CAP}. */
    public int countUnread(Actor actor) {
        return environment.read(
                actor,
                access -> access.store().notifications().unread(actor.user()).entrySet().stream()
                        .filter(one -> access.sees(one.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    public void mark(Actor actor, NotificationId id, boolean read) {
        change(actor, access -> {
            if (!access.store().notifications().mark(actor.user(), id, read)) {
                throw new NotFound("notification_not_found", "There is no such notification.");
            }
        });
    }

    /** Marks as read the given one and all before it. */
    public void markAll(Actor actor, NotificationId upTo) {
        change(actor, access -> access.store().notifications().markAll(actor.user(), upTo));
    }

    private void change(Actor actor, java.util.function.Consumer<Access> change) {
        environment.write(actor, access -> {
            access.store().feed().lock(List.of(FeedId.of(actor.user())));
            change.accept(access);
            access.tell(List.of(
                    Event.of(FeedId.of(actor.user()), EventKind.NOTIFICATIONS_READ, actor.user(), environment.now())));
            return true;
        });
    }

    private static Map<UserId, User> actors(Access access, List<Notifications.Shown> all) {
        List<UserId> ids = all.stream()
                .map(shown -> shown.notification().actor())
                .distinct()
                .toList();
        return access.store().users().findAll(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
    }
}
