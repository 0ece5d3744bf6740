package dev.parley.domain.usecase.notifying;

import dev.parley.domain.access.Environment;
import dev.parley.domain.access.FeedFollower;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes notifications, after what they are about has happened. Nobody is notified of their own doing. */
public final class Notifying {
    /** After so many notifications a transaction ends: each takes the feed of whom it is for, who may be waiting. */
    private static final int ENOUGH = 1000;

    private final Environment environment;
    private final FeedFollower follower;

    public Notifying(Environment environment) {
        this.environment = environment;
        this.follower = new FeedFollower(
                environment.transactions(), environment::now, FeedConsumer.NOTIFICATIONS, this::follow);
    }

    /** Tells whether there is more to do. May run in several processes at once, and after any crash. */
    public boolean step() {
        return follower.step();
    }

    /** Something was appended to these feeds, so that a step need not look at all. Quick, and for any thread. */
    public void moved(Collection<FeedId> feeds) {
        follower.moved(feeds);
    }

    private int follow(Repositories store, ConversationId conversation, List<FeedEntry> entries) {
        List<Event> events = entries.stream().map(FeedEntry::event).toList();
        Map<MessageId, Message> messages = messages(store, events);
        Instant now = environment.now();
        Audience audience = new Audience(store, conversation, now, environment::newId);
        List<Notification> wanted = new ArrayList<>();
        int done = 0;
        while (done < events.size() && wanted.size() < ENOUGH) {
            Event event = events.get(done++);
            if (!event.silent()) {
                wanted.addAll(audience.of(event, messages));
            }
        }
        tell(store, visible(store, conversation, wanted), now);
        return done;
    }

    /** Not even that there is something may be told to whoever is in a channel without seeing it. */
    private List<Notification> visible(Repositories store, ConversationId conversation, List<Notification> wanted) {
        Set<UserId> users = wanted.stream().map(Notification::user).collect(Collectors.toSet());
        Set<UserId> audience = users.isEmpty() ? Set.of() : environment.audience(store, conversation, users);
        return wanted.stream()
                .filter(notification -> audience.contains(notification.user()))
                .toList();
    }

    private static Map<MessageId, Message> messages(Repositories store, List<Event> events) {
        List<MessageId> ids = events.stream()
                .filter(event -> Audience.KINDS.contains(event.kind()))
                .flatMap(event -> event.message().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : store.messages().all(ids).stream().collect(Collectors.toMap(Message::id, Function.identity()));
    }

    /** The feeds of all of them are taken in one call, before anything is written. */
    private static void tell(Repositories store, List<Notification> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return;
        }
        store.feed()
                .lock(wanted.stream()
                        .map(notification -> FeedId.of(notification.user()))
                        .distinct()
                        .toList());
        store.feed()
                .append(store.notifications().add(wanted).stream()
                        .map(notification -> event(notification, now))
                        .toList());
    }

    private static Event event(Notification added, Instant now) {
        Event event = Event.of(FeedId.of(added.user()), EventKind.NOTIFICATION_ADDED, added.actor(), now)
                .in(added.conversation());
        return added.message().map(event::about).orElse(event);
    }
}
