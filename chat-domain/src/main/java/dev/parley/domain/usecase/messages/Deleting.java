package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deleting messages, and taking that back for a while. */
public final class Deleting {
    private final Environment environment;
    private final Duration restoreWindow;

    public Deleting(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** By its author or a moderator. Deleting what is deleted is refused with {@code message_not_found}. */
    public void delete(Actor actor, MessageId id) {
        Instant now = environment.now();
        environment.write(actor, access -> {
            Message message = access.messages().requireToChange(id, Permission.POST);
            if (message.isDeleted()) {
                throw Refusals.noSuchMessage();
            }
            requireOwnOrModerator(access, message, message.author());
            Deletion deletion = new Deletion(now, Optional.of(actor.user()));
            access.store().softDeletions().delete(new Deletable.OfMessage(message), deletion);
            access.tell(List.of(Event.of(EventKind.MESSAGE_DELETED, actor.user(), message, now)));
            record(access, message, AuditAction.MESSAGE_DELETED);
            return true;
        });
    }

    /** By whoever deleted it, or a moderator. Refused with {@code restore_window_passed} and {@code purged}. */
    public MessageView restore(Actor actor, MessageId id) {
        Instant now = environment.now();
        return environment.write(actor, access -> {
            Message message = access.messages().requireToChange(id, Permission.POST);
            message.deletion().ifPresent(deletion -> {
                requireOwnOrModerator(access, message, deletion.by().orElse(message.author()));
                requireRestorable(message, deletion, now);
                access.store().softDeletions().restore(new Deletable.OfMessage(message));
                access.tell(List.of(Event.of(EventKind.MESSAGE_RESTORED, actor.user(), message, now)));
                record(access, message, AuditAction.MESSAGE_RESTORED);
            });
            return access.store().messages().view(id, actor.user()).orElseThrow(Refusals::noSuchMessage);
        });
    }

    /** What people do to their own messages is their business. */
    private static void record(Access access, Message message, AuditAction action) {
        if (!message.author().equals(access.actor().user())) {
            WorkspaceId workspace = access.conversation(message.conversation()).workspace();
            access.record(Deed.of(action).in(workspace).about(message));
        }
    }

    private void requireRestorable(Message message, Deletion deletion, Instant now) {
        if (message.purgedAt().isPresent()) {
            throw new Conflict("purged", "The message was erased for good.");
        }
        if (deletion.at().isBefore(now.minus(restoreWindow))) {
            throw Refusals.restoreWindowPassed();
        }
    }

    /** Whoever may not know more sees a deleted message as one that does not exist. */
    private static void requireOwnOrModerator(Access access, Message message, UserId owner) {
        boolean own = owner.equals(access.actor().user());
        if (!own && !access.allows(message.conversation(), Permission.MODERATE)) {
            throw message.isDeleted() ? Refusals.noSuchMessage() : Refusals.notAllowed("delete what others wrote");
        }
    }
}
