package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryNotifications implements Notifications {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryNotifications(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public List<Notification> add(List<Notification> notifications) {
        State state = transaction.write();
        List<Notification> added = new ArrayList<>();
        for (Notification notification : notifications) {
            References.requireUser(state, notification.user());
            if (isNew(notification)) {
                store(notification);
                added.add(notification);
            }
        }
        return added;
    }

    private boolean isNew(Notification wanted) {
        return wanted.message().isEmpty()
                || transaction
                        .read()
                        .notifications
                        .values(wanted.user())
                        .noneMatch(there -> there.message().equals(wanted.message()) && there.kind() == wanted.kind());
    }

    @Override
    public List<Shown> of(UserId user, Set<ChannelId> hidden, Optional<NotificationId> before, int limit) {
        SortedTable<NotificationId, Notification> all =
                transaction.read().notifications.row(user);
        return before.map(all::before)
                .orElseGet(all::descending)
                .flatMap(notification -> shown(notification, hidden))
                .limit(limit)
                .toList();
    }

    @Override
    public int countUnread(UserId user, Set<ChannelId> hidden) {
        return (int) transaction
                .read()
                .notifications
                .row(user)
                .descending()
                .filter(notification -> !notification.marked().orElse(false))
                .limit(CAP)
                .flatMap(notification -> shown(notification, hidden))
                .filter(shown -> !shown.isRead())
                .count();
    }

    @Override
    public boolean mark(UserId user, NotificationId id, boolean read) {
        transaction.write();
        Optional<Notification> found = transaction.read().notifications.find(user, id);
        found.ifPresent(notification -> store(marked(notification, Optional.of(read))));
        return found.isPresent();
    }

    @Override
    public void markAll(UserId user, NotificationId upTo) {
        State state = transaction.write();
        state.notifications
                .values(user)
                .filter(notification -> Order.NOTIFICATIONS.compare(notification.id(), upTo) <= 0)
                .toList()
                .forEach(notification -> store(marked(notification, Optional.of(true))));
    }

    @Override
    public boolean markThread(UserId user, Message root, MessageId upTo) {
        return change(
                user,
                notification -> !notification.marked().orElse(false),
                message -> isReply(message, root) && isUpTo(message, upTo),
                Optional.of(true));
    }

    @Override
    public boolean unmark(UserId user, ConversationId conversation, MessageId upTo) {
        return change(
                user,
                notification -> notification.marked().equals(Optional.of(false)),
                message -> message.conversation().equals(conversation) && isShown(message) && isUpTo(message, upTo),
                Optional.empty());
    }

    @Override
    public boolean unmark(UserId user, Message root, MessageId upTo) {
        return change(
                user,
                notification -> notification.marked().equals(Optional.of(false)),
                message -> isReply(message, root) && isUpTo(message, upTo),
                Optional.empty());
    }

    private boolean change(
            UserId user, Predicate<Notification> which, Predicate<Message> about, Optional<Boolean> marked) {
        State state = transaction.write();
        List<Notification> found = state.notifications
                .values(user)
                .filter(which)
                .filter(notification -> message(notification).filter(about).isPresent())
                .toList();
        found.forEach(notification -> store(marked(notification, marked)));
        return !found.isEmpty();
    }

    private static boolean isReply(Message message, Message root) {
        return message.parent().equals(Optional.of(root.id()));
    }

    static void forget(State state, MessageId message) {
        state.accounts
                .values()
                .flatMap(account -> state.notifications.values(account.user().id()))
                .filter(notification -> notification.message().equals(Optional.of(message)))
                .toList()
                .forEach(notification ->
                        state.notifications = state.notifications.without(notification.user(), notification.id()));
    }

    private static Notification marked(Notification was, Optional<Boolean> read) {
        return new Notification(
                was.id(),
                was.user(),
                was.kind(),
                was.conversation(),
                was.message(),
                was.actor(),
                was.createdAt(),
                read);
    }

    private Stream<Shown> shown(Notification notification, Set<ChannelId> hidden) {
        ConversationId conversation = notification.conversation();
        return participations.find(conversation, notification.user()).stream()
                .filter(place -> !(conversation instanceof ChannelId channel && hidden.contains(channel)))
                .filter(place -> OpenConversations.hasMember(transaction.read(), conversation, notification.user()))
                .filter(place -> holds(notification))
                .map(place ->
                        new Shown(notification, notification.marked().orElseGet(() -> isRead(notification, place))));
    }

    private boolean holds(Notification notification) {
        return notification.message().isEmpty()
                || message(notification)
                        .filter(message -> !message.isDeleted())
                        .filter(message -> !notification.kind().isMention()
                                || message.addressed().includes(notification.user()))
                        .isPresent();
    }

    /** By having read the conversation up to there, or the thread, or by having come after what was said there. */
    private boolean isRead(Notification notification, Participation place) {
        return message(notification)
                .filter(message -> isShown(message)
                        ? isUpTo(message, place.readUpTo()) || isReadInThread(message, notification.user())
                        : message.createdAt().isBefore(place.member().joinedAt())
                                || isReadInThread(message, notification.user()))
                .isPresent();
    }

    private boolean isReadInThread(Message message, UserId user) {
        return message.parent()
                .flatMap(root -> transaction.read().followers.find(root, user))
                .filter(following -> isUpTo(message, following.readUpTo()))
                .isPresent();
    }

    private static boolean isShown(Message message) {
        return message.parent().isEmpty() || message.alsoToChannel();
    }

    private static boolean isUpTo(Message message, MessageId readUpTo) {
        return message.id().compareTo(readUpTo) <= 0;
    }

    private Optional<Message> message(Notification notification) {
        return notification.message().flatMap(id -> References.findMessage(transaction.read(), id));
    }

    private void store(Notification notification) {
        State state = transaction.write();
        state.notifications = state.notifications.with(notification.user(), notification.id(), notification);
    }
}
