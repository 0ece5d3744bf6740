package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGES;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_REACTIONS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_REVISIONS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_THREAD_FOLLOWERS;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGES;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REACTIONS;
import static dev.parley.persistence.jooq.generated.Tables.MESSAGE_REVISIONS;
import static dev.parley.persistence.jooq.generated.Tables.THREAD_FOLLOWERS;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import java.util.List;
import java.util.UUID;

/** The tables of one kind of conversation. What is written for one kind works for the other. */
record ConversationTables(
        boolean direct,
        PlaceTable places,
        MemberTable members,
        MessageTable messages,
        FollowerTable followers,
        ReactionTable reactions,
        RevisionTable revisions) {

    static final ConversationTables CHANNEL = new ConversationTables(
            false,
            PlaceTable.CHANNEL,
            MemberTable.of(CHANNEL_MEMBERS),
            MessageTable.of(MESSAGES),
            FollowerTable.of(THREAD_FOLLOWERS),
            ReactionTable.of(MESSAGE_REACTIONS),
            RevisionTable.of(MESSAGE_REVISIONS));
    static final ConversationTables DIRECT_MESSAGE = new ConversationTables(
            true,
            PlaceTable.DIRECT_MESSAGE,
            MemberTable.of(DIRECT_MESSAGE_MEMBERS),
            MessageTable.of(DIRECT_MESSAGES),
            FollowerTable.of(DIRECT_MESSAGE_THREAD_FOLLOWERS),
            ReactionTable.of(DIRECT_MESSAGE_REACTIONS),
            RevisionTable.of(DIRECT_MESSAGE_REVISIONS));
    static final List<ConversationTables> BOTH = List.of(CHANNEL, DIRECT_MESSAGE);

    static ConversationTables of(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> CHANNEL;
            case DirectMessageChannelId directMessage -> DIRECT_MESSAGE;
        };
    }

    ConversationTables other() {
        return direct ? CHANNEL : DIRECT_MESSAGE;
    }

    static ConversationId id(boolean direct, UUID id) {
        return direct ? new DirectMessageChannelId(id) : new ChannelId(id);
    }
}
