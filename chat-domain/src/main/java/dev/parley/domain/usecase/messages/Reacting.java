package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.permission.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Adding and taking back reactions; repeating either changes nothing. */
public final class Reacting {
    /** How many different emoji a message can have. */
    public static final int MOST_EMOJI = 50;

    private final Environment environment;

    public Reacting(Environment environment) {
        this.environment = environment;
    }

    /** Refused with {@code too_many_reactions} for one emoji more than {@link #MOST_EMOJI}. */
    public void add(Actor actor, MessageId id, Emoji emoji) {
        Require.line("emoji", emoji.value());
        Instant now = environment.now();
        environment.write(actor, access -> {
            Message message = living(access, id);
            Set<Emoji> present = access.store().reactions().on(message.conversation(), id);
            if (!present.contains(emoji) && present.size() >= MOST_EMOJI) {
                throw new Conflict(
                        "too_many_reactions", "A message has at most " + MOST_EMOJI + " different reactions.");
            }
            Reaction reaction = new Reaction(id, actor.user(), emoji, now);
            return !access.store()
                            .reactions()
                            .add(message.conversation(), List.of(reaction))
                            .isEmpty()
                    && tell(access, EventKind.REACTION_ADDED, message, now);
        });
    }

    public void remove(Actor actor, MessageId id, Emoji emoji) {
        Instant now = environment.now();
        environment.write(actor, access -> {
            Message message = living(access, id);
            return access.store().reactions().remove(message.conversation(), id, actor.user(), emoji)
                    && tell(access, EventKind.REACTION_REMOVED, message, now);
        });
    }

    private static Message living(Access access, MessageId id) {
        Message message = access.messages().requireToChange(id, Permission.REACT);
        if (message.isDeleted()) {
            throw Refusals.noSuchMessage();
        }
        return message;
    }

    private static boolean tell(Access access, EventKind kind, Message message, Instant now) {
        access.tell(List.of(Event.of(kind, access.actor().user(), message, now)
                .about(access.actor().user())));
        return true;
    }
}
