package dev.parley.domain.usecase.reading;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;

/** How far one has read, and what is left. */
public final class MarkingRead {
    private final Environment environment;

    public MarkingRead(Environment environment) {
        this.environment = environment;
    }

    /** Everything up to the message is read. The marker never moves back, so devices may report in any order. */
    public void read(Actor actor, ConversationId id, MessageId message) {
        move(actor, id, message, access -> access.store().readMarkers().advance(id, actor.user(), message));
    }

    /** The message and all after it are unread again. */
    public void markUnread(Actor actor, ConversationId id, MessageId message) {
        move(actor, id, message, access -> {
            MessageId before = new MessageId(message.value() - 1);
            boolean back = before.compareTo(access.store().readMarkers().find(id, actor.user())) < 0;
            access.store().readMarkers().rewind(id, actor.user(), before);
            return back;
        });
    }

    /** For each of the actor's conversations that are neither deleted nor archived. */
    public List<Unread> unread(Actor actor, WorkspaceId workspace) {
        return environment.read(actor, access -> {
            access.member(workspace);
            return access.store().readMarkers().unread(workspace, actor.user());
        });
    }

    private void move(Actor actor, ConversationId id, MessageId message, Move move) {
        environment.write(actor, access -> {
            access.store().feed().lock(List.of(FeedId.of(actor.user())));
            access.requireJoined(id);
            requireIn(access, id, message);
            return move.apply(access)
                    && tell(
                            access,
                            Event.of(FeedId.of(actor.user()), EventKind.MARKER_MOVED, actor.user(), environment.now())
                                    .in(id)
                                    .about(message));
        });
    }

    private static boolean tell(Access access, Event event) {
        access.tell(List.of(event));
        return true;
    }

    private static void requireIn(Access access, ConversationId id, MessageId message) {
        boolean isThere = access.findMessage(id, message).isPresent();
        Require.that(isThere, "messageId", "message_not_found", "messageId names no message in this conversation");
    }

    private interface Move {
        boolean apply(Access access);
    }
}
