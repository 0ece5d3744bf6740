package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Predicate;

final class InMemoryReadMarkers implements ReadMarkers {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryReadMarkers(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public boolean advance(ConversationId conversation, UserId user, MessageId readUpTo) {
        return move(conversation, user, readUpTo, marker -> marker.compareTo(readUpTo) < 0);
    }

    @Override
    public boolean rewind(ConversationId conversation, UserId user, MessageId readUpTo) {
        return move(conversation, user, readUpTo, marker -> marker.compareTo(readUpTo) > 0);
    }

    @Override
    public MessageId find(ConversationId conversation, UserId user) {
        return participations
                .find(conversation, user)
                .map(Participation::readUpTo)
                .orElse(MessageId.NONE);
    }

    @Override
    public Backlog unread(WorkspaceId workspace, UserId user, Visibility visibility) {
        return new UnreadCounts(transaction.read(), user, visibility.hidden()).in(workspace);
    }

    private boolean move(ConversationId conversation, UserId user, MessageId readUpTo, Predicate<MessageId> condition) {
        transaction.write();
        Optional<Participation> moved = participations
                .find(conversation, user)
                .filter(participation -> condition.test(participation.readUpTo()));
        moved.ifPresent(participation -> participations.store(participation.readUpTo(readUpTo)));
        return moved.isPresent();
    }
}
