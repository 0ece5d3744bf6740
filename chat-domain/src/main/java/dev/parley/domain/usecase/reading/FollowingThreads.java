package dev.parley.domain.usecase.reading;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which threads one follows. A thread is named by its root or by any reply in it. */
public final class FollowingThreads {
    private final Environment environment;

    public FollowingThreads(Environment environment) {
        this.environment = environment;
    }

    /** From now on: what was said before counts as read. Following twice changes nothing. */
    public void follow(Actor actor, MessageId id) {
        change(actor, id, EventKind.THREAD_FOLLOWED, (access, root) -> {
            MessageId head = access.store().messages().head(root.conversation()).orElse(root.id());
            return access.store().followers().follow(root, actor.user(), head);
        });
    }

    /** Until one replies or follows again, whatever others say. */
    public void unfollow(Actor actor, MessageId id) {
        Instant now = environment.now();
        change(
                actor,
                id,
                EventKind.THREAD_UNFOLLOWED,
                (access, root) -> access.store().followers().unfollow(root, actor.user(), now));
    }

    /** How far one has read a thread; empty when one does not follow it. */
    public Optional<MessageId> readUpTo(Actor actor, MessageId id) {
        return environment.read(
                actor,
                access -> access.store().followers().readUpTo(access.messages().requireRoot(id), actor.user()));
    }

    private void change(Actor actor, MessageId id, EventKind kind, BiPredicate<Access, Message> change) {
        environment.write(actor, access -> {
            FeedId feed = FeedId.of(actor.user());
            access.store().feed().lock(List.of(feed));
            Message root = access.messages().requireRoot(id);
            access.conversation(root.conversation()).requireJoined();
            boolean changed = change.test(access, root);
            if (changed) {
                access.tell(List.of(Event.of(feed, kind, actor.user(), environment.now())
                        .in(root.conversation())
                        .about(root.id())));
            }
            return changed;
        });
    }
}
