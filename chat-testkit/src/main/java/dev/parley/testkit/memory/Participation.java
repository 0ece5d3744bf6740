package dev.parley.testkit.memory;

import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.NotificationPreference;

/**
 * A user's place in a conversation, how far it was read, and what the user wants to be told of; kept, but not present,
 * after the user has left.
 */
record Participation(
        ConversationMember member, MessageId readUpTo, NotificationPreference preference, boolean isPresent) {
    Participation readUpTo(MessageId message) {
        return new Participation(member, message, preference, isPresent);
    }

    Participation preferring(NotificationPreference wanted) {
        return new Participation(member, readUpTo, wanted, isPresent);
    }
}
