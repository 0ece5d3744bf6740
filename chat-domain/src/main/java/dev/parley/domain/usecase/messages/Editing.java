package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;

/** Changing what one said; what it was before stays readable. */
public final class Editing {
    private final Environment environment;

    public Editing(Environment environment) {
        this.environment = environment;
    }

    /** Only by its author. Refused with {@code stale_version} unless it is an edit of the present version. */
    public MessageView edit(Actor actor, MessageId id, Content content, int expectedVersion) {
        Instant now = environment.now();
        return environment.write(actor, access -> {
            Message message = access.messages().requireToChange(id, Permission.POST);
            Content replaced = message.visible().content().orElseThrow(Refusals::noSuchMessage);
            requireEditable(actor, message, expectedVersion);
            Place place = access.conversation(message.conversation());
            Resolved resolved = new MentionResolution(access, place).resolve(content);
            if (!resolved.content().equals(replaced)) {
                Message edited = message.edited(
                        resolved.content(), resolved.mentions(), resolved.wide(access.store(), message, now), now);
                access.store()
                        .messages()
                        .edit(edited, new Revision(id, message.version(), replaced, message.addressed(), now));
                TakingPart.byEdit(access, message, edited);
                access.tell(List.of(Event.of(EventKind.MESSAGE_EDITED, actor.user(), edited, now)));
            }
            return view(access, id);
        });
    }

    /** What the message said before each edit, by ascending version; of a deleted one nothing is told. */
    public Slice<Revision> revisions(Actor actor, MessageId id, int afterVersion, int limit) {
        return environment.read(actor, access -> {
            if (access.messages().require(id).isDeleted()) {
                throw Refusals.noSuchMessage();
            }
            return Slice.of(limit, most -> access.store().messages().revisions(id, afterVersion, most));
        });
    }

    private static void requireEditable(Actor actor, Message message, int expectedVersion) {
        if (!message.author().equals(actor.user()) || message.kind() != MessageKind.MESSAGE) {
            throw Refusals.notAllowed("edit what others wrote");
        }
        if (message.version() != expectedVersion) {
            throw new Conflict(
                    "stale_version",
                    "The message has been edited meanwhile; its version is " + message.version() + ".");
        }
    }

    private static MessageView view(Access access, MessageId id) {
        return access.store().messages().view(id, access.actor().user()).orElseThrow(Refusals::noSuchMessage);
    }
}
