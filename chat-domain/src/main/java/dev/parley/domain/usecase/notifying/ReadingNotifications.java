package dev.parley.domain.usecase.notifying;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One's own notifications. Those of what one may not see any more are neither shown nor counted. */
public final class ReadingNotifications {
    private final Environment environment;

    public ReadingNotifications(Environment environment) {
        this.environment = environment;
    }

    /** Newest first. */
    public Slice<Notified> list(Actor actor, Optional<NotificationId> before, int limit) {
        return environment.read(actor, access -> {
            Set<ChannelId> hidden = access.hidden();
            Slice<Notifications.Shown> all =
                    Slice.of(limit, most -> access.store().notifications().of(actor.user(), hidden, before, most));
            Map<UserId, User> actors = actors(access, all.items());
            return all.map(shown -> new Notified(
                    shown.notification(),
                    Objects.requireNonNull(actors.get(shown.notification().actor()), "an actor always exists"),
                    shown.isRead()));
        });
    }

    /** In all workspaces; of the newest {@link Notifications#CAP} that are not marked as read. */
    public int countUnread(Actor actor) {
        return environment.read(
                actor, access -> access.store().notifications().countUnread(actor.user(), access.hidden()));
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

    private void change(Actor actor, Consumer<Access> change) {
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
