package dev.parley.domain.usecase.notifying;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.notification.NotificationPreferences;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What one wants to be notified of: in all of a workspace, and in each conversation that one has joined. */
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

    /** Refused with {@code not_joined}. Repeating it changes nothing. */
    public void put(Actor actor, ConversationId id, NotificationPreference preference) {
        change(actor, Optional.of(id), (access, chosen) -> {
            requireJoined(access, id);
            return !chosen.of(id, actor.user()).equals(preference) && chosen.put(id, actor.user(), preference);
        });
    }

    /** In all of a workspace, where nothing else is said of a conversation; empty for the usual. */
    public Optional<NotificationLevel> find(Actor actor, WorkspaceId id) {
        return environment.read(actor, access -> {
            access.member(id);
            return access.store().notificationPreferences().inWorkspace(id, actor.user());
        });
    }

    /** Repeating it changes nothing. */
    public void put(Actor actor, WorkspaceId id, Optional<NotificationLevel> level) {
        change(actor, Optional.empty(), (access, chosen) -> {
            access.member(id);
            return !chosen.inWorkspace(id, actor.user()).equals(level)
                    && chosen.putInWorkspace(id, actor.user(), level);
        });
    }

    private void change(
            Actor actor, Optional<ConversationId> where, BiPredicate<Access, NotificationPreferences> change) {
        environment.write(actor, access -> {
            FeedId own = FeedId.of(actor.user());
            access.store().feed().lock(List.of(own));
            boolean changed = change.test(access, access.store().notificationPreferences());
            if (changed) {
                Event event = Event.of(own, EventKind.PREFERENCE_CHANGED, actor.user(), environment.now());
                access.tell(List.of(where.map(event::in).orElse(event)));
            }
            return changed;
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
