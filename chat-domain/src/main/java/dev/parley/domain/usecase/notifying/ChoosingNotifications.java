package dev.parley.domain.usecase.notifying;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;

/** What one wants to be notified of, in each conversation that one has joined. */
public final class ChoosingNotifications {
    private final Environment environment;

    public ChoosingNotifications(Environment environment) {
        this.environment = environment;
    }

    public NotificationPreference find(Actor actor, ConversationId id) {
        return environment.read(actor, access -> {
            requireJoined(access, id);
            return access.store().notificationPreferences().of(id, actor.user());
        });
    }

    /** Refused with {@code not_joined}. */
    public void put(Actor actor, ConversationId id, NotificationPreference preference) {
        environment.write(actor, access -> {
            access.store().feed().lock(List.of(FeedId.of(actor.user())));
            requireJoined(access, id);
            access.store().notificationPreferences().put(id, actor.user(), preference);
            access.tell(List.of(
                    Event.of(FeedId.of(actor.user()), EventKind.PREFERENCE_CHANGED, actor.user(), environment.now())
                            .in(id)));
            return true;
        });
    }

    /** The conversations that are muted now. */
    public Set<ConversationId> muted(Actor actor, WorkspaceId workspace) {
        return environment.read(actor, access -> {
            access.member(workspace);
            return access.store().notificationPreferences().muted(workspace, actor.user(), environment.now());
        });
    }

    private static void requireJoined(Access access, ConversationId id) {
        if (!access.conversation(id).joined()) {
            throw Refusals.notJoined();
        }
    }
}
