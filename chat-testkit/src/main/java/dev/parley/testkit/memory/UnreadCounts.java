package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a user has not read. */
record UnreadCounts(State state, UserId user, Set<ChannelId> hidden) {
    Backlog in(WorkspaceId workspace) {
        List<ConversationId> open = state.conversationsOf
                .values(user)
                .filter(this::isJoined)
                .filter(conversation -> isOpenIn(workspace, conversation))
                .sorted(Comparator.comparing(DirectMessageChannelId.class::isInstance))
                .toList();
        return new Backlog(
                open.stream().map(this::unread).toList(),
                open.stream().flatMap(this::threads).toList());
    }

    private boolean isJoined(ConversationId conversation) {
        return state.participants
                .find(conversation, user)
                .filter(Participation::isPresent)
                .isPresent();
    }

    private boolean isOpenIn(WorkspaceId workspace, ConversationId conversation) {
        return switch (conversation) {
            case ChannelId id ->
                state.channels
                        .find(id)
                        .filter(channel -> !hidden.contains(id))
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

    private Unread unread(ConversationId conversation) {
        Participation participation =
                References.required(state.participants.find(conversation, user), "member of", conversation);
        List<Message> unread = counting(References.log(state, conversation).livingAfter(participation.readUpTo()));
        return new Unread(conversation, capped(unread.size()), mentions(unread));
    }

    private Stream<UnreadThread> threads(ConversationId conversation) {
        return state.threadsOf
                .values(user)
                .flatMap(root -> state.followers.find(root, user).stream())
                .filter(following -> following.conversation().equals(conversation) && following.isAlive())
                .map(this::unread)
                .filter(unread -> unread.replies() > 0);
    }

    private UnreadThread unread(Following following) {
        ConversationId conversation = following.conversation();
        List<Message> unread = counting(References.log(state, conversation)
                .replies()
                .row(following.root())
                .after(following.readUpTo()));
        return new UnreadThread(conversation, following.root(), capped(unread.size()), mentions(unread));
    }

    private List<Message> counting(Stream<Message> living) {
        return living.filter(message -> message.kind() == MessageKind.MESSAGE)
                .filter(message -> !message.author().equals(user))
                .toList();
    }

    private int mentions(List<Message> unread) {
        return capped(unread.stream()
                .filter(message -> message.addressed().includes(user))
                .count());
    }

    private static int capped(long count) {
        return (int) Math.min(count, Unread.CAP);
    }
}
