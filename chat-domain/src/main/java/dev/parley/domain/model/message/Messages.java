package dev.parley.domain.model.message;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of channels and direct messages. Writers hold the conversation's feed. */
public interface Messages {
    /**
     * Stores all or none, and gives them their ids, which rise in the order of the list. The messages are of one
     * conversation; their instants rise strictly and are later than {@link #newest}, or it is an
     * {@link IllegalArgumentException}, as is a parent that is not a root of the same conversation. A client's id that
     * the author has used already is a {@link dev.parley.domain.error.Conflict} with code
     * {@code client_message_id_taken}.
     */
    List<Message> append(List<NewMessage> batch);

    /** Replaces content, mentions, version and instant of the edit, and keeps the given revision. */
    void edit(Message edited, Revision replaced);

    /** Deleted ones included. */
    Optional<Message> find(MessageId id);

    /** Those of the messages that are there, deleted ones included; for what the server does by itself. */
    List<Message> all(Collection<MessageId> ids);

    Optional<Message> findByClientId(UserId author, ClientMessageId id);

    /** The instant of the conversation's newest message, the deleted ones and replies included. */
    Optional<Instant> newest(ConversationId conversation);

    /** The id of the conversation's newest message, the deleted ones and replies included. */
    Optional<MessageId> head(ConversationId conversation);

    /** Those that were not purged, by ascending version, after the given one. */
    List<Revision> revisions(MessageId id, int afterVersion, int limit);

    Optional<MessageView> view(MessageId id, UserId viewer);

    /**
     * Roots and the replies that are shown in the channel; deleted roots only while their thread has replies that are
     * not deleted, deleted replies never.
     */
    MessagePage timeline(ConversationId conversation, UserId viewer, PageRequest request);

    /** A user's messages by ascending id, after the given one; those that are deleted included, purged ones not. */
    List<Message> by(UserId author, MessageId after, int limit);

    /** The instants of all of the conversation's messages, the deleted ones included, ascending. */
    List<Instant> instants(ConversationId conversation);

    /**
     * The roots of the threads that the conversation's messages of these instants belong to: themselves, unless they are
     * replies. Instants of no message are left out.
     */
    Map<Instant, MessageId> rootsAt(ConversationId conversation, Collection<Instant> instants);
}
