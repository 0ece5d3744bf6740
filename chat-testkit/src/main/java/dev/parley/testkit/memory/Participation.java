package dev.parley.testkit.memory;

import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.MessageId;

/** A user's place in a conversation and how far it was read; kept, but not present, after the user has left. */
record Participation(ConversationMember member, MessageId readUpTo, boolean isPresent) {
    Participation readUpTo(MessageId message) {
        return new Participation(member, message, isPresent);
    }
}
