package dev.parley.domain.model.feed;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * That something happened, who did it and to what: names only, so that a feed never repeats what was purged. A silent one
 * is shown like any other, but nobody is told of it by name and nobody answers it: it is history that was brought in.
 */
public record Event(
        FeedId feed,
        EventKind kind,
        UserId actor,
        Optional<ConversationId> conversation,
        Optional<MessageId> message,
        Optional<UserId> user,
        Instant at,
        boolean silent) {

    public static Event of(FeedId feed, EventKind kind, UserId actor, Instant at) {
        return new Event(feed, kind, actor, Optional.empty(), Optional.empty(), Optional.empty(), at, false);
    }

    public static Event of(EventKind kind, UserId actor, Message message, Instant at) {
        ConversationId where = message.conversation();
        return of(FeedId.of(where), kind, actor, at).in(where).about(message.id());
    }

    public Event in(ConversationId where) {
        return new Event(feed, kind, actor, Optional.of(where), message, user, at, silent);
    }

    public Event about(MessageId id) {
        return new Event(feed, kind, actor, conversation, Optional.of(id), user, at, silent);
    }

    public Event about(UserId id) {
        return new Event(feed, kind, actor, conversation, message, Optional.of(id), at, silent);
    }

    public Event silently() {
        return new Event(feed, kind, actor, conversation, message, user, at, true);
    }
}
