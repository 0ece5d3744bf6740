package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;

/** Who is in which channel or direct message; the conversations' half of the memberships. */
final class Participations {
    private final Transaction transaction;

    Participations(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Whoever comes, for the first time or again, has nothing unread yet. */
    boolean join(ConversationMember member) {
        State state = transaction.write();
        References.requireConversation(state, member.conversation());
        References.requireUser(state, member.user());
        if (find(member.conversation(), member.user()).isPresent()) {
            return false;
        }
        MessageId head = References.log(state, member.conversation())
                .newest()
                .map(Message::id)
                .orElse(MessageId.NONE);
        NotificationPreference preference = state.participants
                .find(member.conversation(), member.user())
                .map(Participation::preference)
                .orElse(NotificationPreference.USUAL);
        store(new Participation(member, head, preference, true));
        state.conversationsOf = state.conversationsOf.with(member.user(), member.conversation(), member.conversation());
        markThreadsRead(state, member, head);
        return true;
    }

    private static void markThreadsRead(State state, ConversationMember member, MessageId head) {
        state.threadsOf
                .values(member.user())
                .flatMap(root -> state.followers.find(root, member.user()).stream())
                .filter(following -> following.conversation().equals(member.conversation()))
                .toList()
                .forEach(following -> state.followers =
                        state.followers.with(following.root(), member.user(), following.readUpTo(head)));
    }

    boolean leave(ConversationId conversation, UserId user) {
        transaction.write();
        Optional<Participation> present = find(conversation, user);
        present.ifPresent(was -> store(new Participation(was.member(), was.readUpTo(), was.preference(), false)));
        return present.isPresent();
    }

    Optional<Participation> find(ConversationId conversation, UserId user) {
        return transaction.read().participants.find(conversation, user).filter(Participation::isPresent);
    }

    List<ConversationMember> of(ConversationId conversation, Optional<UserId> after, int limit) {
        return transaction
                .read()
                .participants
                .row(conversation)
                .after(after)
                .filter(Participation::isPresent)
                .map(Participation::member)
                .limit(limit)
                .toList();
    }

    void store(Participation participation) {
        State state = transaction.write();
        ConversationMember member = participation.member();
        state.participants = state.participants.with(member.conversation(), member.user(), participation);
    }
}
