package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
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
    public void rewind(ConversationId conversation, UserId user, MessageId readUpTo) {
        move(conversation, user, readUpTo, marker -> marker.compareTo(readUpTo) > 0);
    }

    @Override
    public MessageId find(ConversationId conversation, UserId user) {
        return participations
                .find(conversation, user)
                .map(Participation::readUpTo)
                .orElse(MessageId.NONE);
    }

    @Override
    public List<Unread> unread(WorkspaceId workspace, UserId user) {
        State state = transaction.read();
        return state.conversationsOf
                .values(user)
                .filter(conversation -> isOpenIn(state, workspace, conversation))
                .flatMap(conversation -> participations.find(conversation, user).stream())
                .map(participation -> unread(state, participation))
                .sorted(Comparator.comparing(unread -> unread.conversation() instanceof DirectMessageChannelId))
                .toList();
    }

    private boolean move(ConversationId conversation, UserId user, MessageId readUpTo, Predicate<MessageId> condition) {
        transaction.write();
        Optional<Participation> moved = participations
                .find(conversation, user)
                .filter(participation -> condition.test(participation.readUpTo()));
        moved.ifPresent(participation -> participations.store(participation.readUpTo(readUpTo)));
        return moved.isPresent();
    }

    private static boolean isOpenIn(State state, WorkspaceId workspace, ConversationId conversation) {
        return switch (conversation) {
            case ChannelId id ->
                state.channels
                        .find(id)
                        .filter(channel -> channel.workspace().equals(workspace))
                        .filter(channel -> channel.deletion().isEmpty()
                                && channel.archivedAt().isEmpty())
                        .isPresent();
            case DirectMessageChannelId id ->
                state.directMessages
                        .find(id)
                        .filter(direct -> direct.workspace().equals(workspace))
                        .isPresent();
        };
    }

    private static Unread unread(State state, Participation participation) {
        ConversationId conversation = participation.member().conversation();
        UserId user = participation.member().user();
        List<Message> unread = References.log(state, conversation)
                .livingAfter(participation.readUpTo())
                .filter(message -> message.kind() == MessageKind.MESSAGE)
                .filter(message -> !message.author().equals(user))
                .toList();
        long mentions = unread.stream()
                .filter(message -> message.mentions().contains(user))
                .count();
        return new Unread(conversation, capped(unread.size()), capped(mentions));
    }

    private static int capped(long count) {
        return (int) Math.min(count, Unread.CAP);
    }
}
