package dev.parley.domain.usecase.reading;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How far one has read, and what is left. A message that is not in the place meant is refused with
 * {@code message_not_found}; one that was deleted or purged marks a position like any other.
 */
public final class MarkingRead {
    private final Environment environment;

    public MarkingRead(Environment environment) {
        this.environment = environment;
    }

    /**
     * Everything up to the message is read, and what was marked as unread there with it. The marker never moves back, so
     * devices may report in any order.
     */
    public void read(Actor actor, ConversationId id, MessageId message) {
        move(actor, id, message, access -> {
            boolean unmarked = access.store().notifications().unmark(actor.user(), id, message);
            return access.store().readMarkers().advance(id, actor.user(), message) || unmarked;
        });
    }

    /** The message and all after it are unread again. */
    public void markUnread(Actor actor, ConversationId id, MessageId message) {
        move(actor, id, message, access -> access.store().readMarkers().rewind(id, actor.user(), before(message)));
    }

    /**
     * The thread is read up to the message, its root or one of its replies. Whoever does not follow it has no marker there,
     * and has read what they were told of by name.
     */
    public void readThread(Actor actor, MessageId thread, MessageId message) {
        moveInThread(actor, thread, message, (access, root) -> {
            Followers followers = access.store().followers();
            Notifications notifications = access.store().notifications();
            if (followers.readUpTo(root, actor.user()).isEmpty()) {
                return notifications.markThread(actor.user(), root, message);
            }
            boolean unmarked = notifications.unmark(actor.user(), root, message);
            return followers.advance(root, actor.user(), message) || unmarked;
        });
    }

    /** The message and all replies after it are unread again. Refused with {@code not_following}. */
    public void markThreadUnread(Actor actor, MessageId thread, MessageId message) {
        moveInThread(actor, thread, message, (access, root) -> {
            if (access.store().followers().readUpTo(root, actor.user()).isEmpty()) {
                throw new Conflict("not_following", "Follow the thread first.");
            }
            return access.store().followers().rewind(root, actor.user(), before(message));
        });
    }

    /** In conversations that the actor sees and that are not archived. */
    public Backlog unread(Actor actor, WorkspaceId workspace) {
        return environment.read(actor, access -> {
            Visibility visibility = access.visibility(workspace);
            return access.store().readMarkers().unread(workspace, actor.user(), visibility);
        });
    }

    private void move(Actor actor, ConversationId id, MessageId message, Predicate<Access> move) {
        changeOwn(actor, EventKind.MARKER_MOVED, access -> {
            access.conversation(id).requireJoined();
            requireThere(
                    access.messages().find(id, message).isPresent(), "messageId names no message in this conversation");
            return new Moved(id, message, move.test(access));
        });
    }

    private void moveInThread(Actor actor, MessageId thread, MessageId message, ThreadMove move) {
        changeOwn(actor, EventKind.THREAD_MARKED, access -> {
            Message root = access.messages().requireRoot(thread);
            ConversationId id = root.conversation();
            access.conversation(id).requireJoined();
            boolean isThere = access.messages()
                    .find(id, message)
                    .map(Message::root)
                    .filter(root.id()::equals)
                    .isPresent();
            requireThere(isThere, "messageId names no message in this thread");
            return new Moved(id, root.id(), move.apply(access, root));
        });
    }

    /** Told to one's other devices, unless nothing changed. */
    private void changeOwn(Actor actor, EventKind kind, Function<Access, Moved> change) {
        environment.write(actor, access -> {
            FeedId feed = FeedId.of(actor.user());
            access.store().feed().lock(List.of(feed));
            Moved moved = change.apply(access);
            if (moved.changed()) {
                access.tell(List.of(Event.of(feed, kind, actor.user(), environment.now())
                        .in(moved.conversation())
                        .about(moved.message())));
            }
            return moved;
        });
    }

    private static void requireThere(boolean isThere, String message) {
        Require.that(isThere, "messageId", "message_not_found", message);
    }

    private static MessageId before(MessageId message) {
        return new MessageId(message.value() - 1);
    }

    private interface ThreadMove {
        boolean apply(Access access, Message root);
    }

    private record Moved(ConversationId conversation, MessageId message, boolean changed) {}
}
