package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A message as it is stored. The version begins at 1 and rises with every edit. The content of a deleted one is kept
 * until it is purged, and is empty from then on; neither is shown.
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        UserId author,
        MessageKind kind,
        Optional<Content> content,
        Set<UserId> mentions,
        WideMentions wide,
        Optional<MessageId> parent,
        boolean alsoToChannel,
        Optional<ClientMessageId> clientId,
        int version,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Deletion> deletion,
        Optional<Instant> purgedAt) {

    public Message {
        mentions = Set.copyOf(mentions);
        wide = wide.without(mentions);
    }

    /** The message whose thread this one belongs to: itself, unless it is a reply. */
    public MessageId root() {
        return parent.orElse(id);
    }

    public boolean isDeleted() {
        return deletion.isPresent();
    }

    /** Whom it addresses; nobody, once it is deleted. */
    public Addressed addressed() {
        Addressed named = new Addressed(mentions, wide.addressEverybody());
        return isDeleted() ? Addressed.NOBODY : named.and(new Addressed(wide.members(), false));
    }

    public Message edited(Content newContent, Set<UserId> newMentions, Instant at) {
        return edited(newContent, newMentions, WideMentions.NONE, at);
    }

    public Message edited(Content newContent, Set<UserId> newMentions, WideMentions newWide, Instant at) {
        return new Message(
                id,
                conversation,
                author,
                kind,
                Optional.of(newContent),
                newMentions,
                newWide,
                parent,
                alsoToChannel,
                clientId,
                version + 1,
                createdAt,
                Optional.of(at),
                deletion,
                purgedAt);
    }

    /** As others may see it: of a deleted message there is only that it was, and when and by whom it was deleted. */
    public Message visible() {
        return isDeleted()
                ? new Message(
                        id,
                        conversation,
                        author,
                        kind,
                        Optional.empty(),
                        Set.of(),
                        WideMentions.NONE,
                        parent,
                        alsoToChannel,
                        clientId,
                        version,
                        createdAt,
                        editedAt,
                        deletion,
                        purgedAt)
                : this;
    }
}
