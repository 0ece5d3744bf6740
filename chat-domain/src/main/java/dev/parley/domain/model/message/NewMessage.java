package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A message that has no id yet. A parent is a root, never a reply. */
public record NewMessage(
        ConversationId conversation,
        UserId author,
        MessageKind kind,
        Content content,
        Set<UserId> mentions,
        WideMentions wide,
        Optional<MessageId> parent,
        boolean alsoToChannel,
        Optional<ClientMessageId> clientId,
        Instant createdAt,
        Optional<Instant> editedAt,
        Optional<Deletion> deletion) {

    public NewMessage {
        mentions = Set.copyOf(mentions);
        wide = wide.without(mentions);
    }

    /** What a person posts now. */
    public static NewMessage posted(ConversationId where, UserId author, Content content, Instant at) {
        return new NewMessage(
                where,
                author,
                MessageKind.MESSAGE,
                content,
                Set.of(),
                WideMentions.NONE,
                Optional.empty(),
                false,
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    public NewMessage mentioning(Set<UserId> users) {
        return mentioning(users, wide);
    }

    public NewMessage mentioning(Set<UserId> users, WideMentions others) {
        return new NewMessage(
                conversation,
                author,
                kind,
                content,
                users,
                others,
                parent,
                alsoToChannel,
                clientId,
                createdAt,
                editedAt,
                deletion);
    }

    public NewMessage replyingTo(MessageId root, boolean shownInChannel) {
        return new NewMessage(
                conversation,
                author,
                kind,
                content,
                mentions,
                wide,
                Optional.of(root),
                shownInChannel,
                clientId,
                createdAt,
                editedAt,
                deletion);
    }

    public NewMessage sentAs(Optional<ClientMessageId> id) {
        return new NewMessage(
                conversation,
                author,
                kind,
                content,
                mentions,
                wide,
                parent,
                alsoToChannel,
                id,
                createdAt,
                editedAt,
                deletion);
    }
}
