package dev.parley.domain.usecase.notifying;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.Recipient;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Ids;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who is notified of what happened in a conversation, and why. */
final class Audience {
    /** Of the events whose messages are looked at. */
    static final Set<EventKind> KINDS =
            Set.of(EventKind.MESSAGE_POSTED, EventKind.MESSAGE_RESTORED, EventKind.MESSAGE_EDITED);

    private static final int PAGE = 500;

    private final Repositories store;
    private final ConversationId conversation;
    private final Instant now;
    private final Ids ids;

    Audience(Repositories store, ConversationId conversation, Instant now, Ids ids) {
        this.store = store;
        this.conversation = conversation;
        this.now = now;
        this.ids = ids;
    }

    List<Notification> of(Event event, Map<MessageId, Message> messages) {
        Optional<Message> message = event.message()
                .flatMap(id -> Optional.ofNullable(messages.get(id)))
                .filter(found -> !found.isDeleted() && found.kind() == MessageKind.MESSAGE);
        return switch (event.kind()) {
            case MESSAGE_POSTED -> message.map(this::posted).orElse(List.of());
            case MESSAGE_RESTORED -> message.map(this::restored).orElse(List.of());
            case MESSAGE_EDITED ->
                message.map(edited -> edited(edited, event.at())).orElse(List.of());
            case MEMBER_JOINED -> event.user().map(user -> added(event, user)).orElse(List.of());
            default -> List.of();
        };
    }

    private List<Notification> posted(Message message) {
        return posted(message, everybody -> true);
    }

    private List<Notification> posted(Message message, Predicate<Recipient> which) {
        Set<UserId> followers = followers(message);
        Addressed addressed = message.addressed().and(new Addressed(followers, isDirect()));
        Addressed anew = message.version() > 1
                ? message.addressed().without(addressedBefore(message, Instant.MIN))
                : Addressed.NOBODY;
        List<Notification> all = new ArrayList<>();
        for (Recipient recipient : recipients(addressed, message.author())) {
            kind(message, recipient, followers)
                    .filter(kind -> which.test(recipient) && wants(recipient, kind))
                    .ifPresent(kind -> all.add(of(message, recipient, kind, anew)));
        }
        return all;
    }

    /** Those who have not been told, because it was deleted by then, and who have not read on since. */
    private List<Notification> restored(Message message) {
        return posted(message, recipient -> recipient.readUpTo().compareTo(message.id()) < 0);
    }

    /** Only those whom no version before addressed. */
    private List<Notification> edited(Message message, Instant at) {
        Addressed anew = message.addressed().without(addressedBefore(message, at));
        List<Notification> all = new ArrayList<>();
        for (Recipient recipient : recipients(anew, message.author())) {
            kind(message, recipient, Set.of())
                    .filter(kind -> kind.isMention() && anew.includes(recipient.user()))
                    .filter(kind -> wants(recipient, kind))
                    .ifPresent(kind -> all.add(of(message, recipient, kind, anew)));
        }
        return all;
    }

    private List<Notification> added(Event event, UserId user) {
        return recipients(new Addressed(Set.of(user), false), event.actor()).stream()
                .filter(recipient -> recipient.user().equals(user) && wants(recipient, NotificationKind.ADDED))
                .map(recipient -> new Notification(
                        new NotificationId(ids.next()),
                        user,
                        NotificationKind.ADDED,
                        conversation,
                        Optional.empty(),
                        event.actor(),
                        now,
                        Optional.empty()))
                .toList();
    }

    /** By the versions up to the one that the edit of that instant replaced; at least by the first. */
    private Addressed addressedBefore(Message message, Instant edit) {
        Addressed before = Addressed.NOBODY;
        int version = 0;
        List<Revision> page;
        do {
            page = store.messages().revisions(message.id(), version, PAGE);
            for (Revision revision : page) {
                before = before.and(revision.addressed());
                version = revision.version();
                if (!revision.replacedAt().isBefore(edit)) {
                    return before;
                }
            }
        } while (page.size() == PAGE);
        return before;
    }

    /** Who follows the thread that a reply belongs to. */
    private Set<UserId> followers(Message message) {
        if (message.parent().isEmpty()) {
            return Set.of();
        }
        Set<UserId> all = new HashSet<>();
        for (Message root : store.messages().all(List.of(message.root()))) {
            Optional<UserId> last = Optional.empty();
            List<UserId> page;
            do {
                page = store.followers().of(root, last, PAGE);
                all.addAll(page);
                last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
            } while (page.size() == PAGE);
        }
        return all;
    }

    private Optional<NotificationKind> kind(Message message, Recipient recipient, Set<UserId> followers) {
        UserId user = recipient.user();
        if (message.mentions().contains(user)) {
            return Optional.of(NotificationKind.MENTION);
        }
        if (message.wide().members().contains(user)) {
            boolean byGroup = !message.wide().groups().isEmpty();
            return Optional.of(byGroup ? NotificationKind.GROUP_MENTION : NotificationKind.WIDE_MENTION);
        }
        boolean wasThere = !recipient.joinedAt().isAfter(message.createdAt());
        if (message.wide().addressEverybody() && wasThere) {
            return Optional.of(NotificationKind.WIDE_MENTION);
        }
        if (followers.contains(user)) {
            return Optional.of(NotificationKind.THREAD_REPLY);
        }
        boolean isShown = message.parent().isEmpty() || message.alsoToChannel();
        return Optional.of(isDirect() ? NotificationKind.DIRECT_MESSAGE : NotificationKind.MESSAGE)
                .filter(kind -> wasThere && isShown);
    }

    private boolean wants(Recipient recipient, NotificationKind kind) {
        NotificationLevel usual = recipient.inWorkspace().orElse(NotificationLevel.MENTIONS);
        return recipient.preference().wants(kind, isDirect() ? usual.inDirectMessages() : usual, now);
    }

    private boolean isDirect() {
        return conversation instanceof DirectMessageChannelId;
    }

    private List<Recipient> recipients(Addressed whom, UserId actor) {
        List<Recipient> all = new ArrayList<>();
        Optional<UserId> last = Optional.empty();
        List<Recipient> page;
        do {
            page = store.notificationPreferences().recipients(conversation, whom, last, PAGE);
            all.addAll(page);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1).user());
        } while (page.size() == PAGE);
        all.removeIf(recipient -> recipient.user().equals(actor));
        return all;
    }

    /** Who has read the message before an edit addressed them has not read that. */
    private Notification of(Message message, Recipient recipient, NotificationKind kind, Addressed anew) {
        boolean isReadAsItWas = recipient.readUpTo().compareTo(message.id()) >= 0
                && kind.isMention()
                && anew.includes(recipient.user());
        return new Notification(
                new NotificationId(ids.next()),
                recipient.user(),
                kind,
                conversation,
                Optional.of(message.id()),
                message.author(),
                now,
                isReadAsItWas ? Optional.of(false) : Optional.empty());
    }
}
