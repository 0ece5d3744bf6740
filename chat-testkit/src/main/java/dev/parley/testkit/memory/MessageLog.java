package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.ThreadSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A conversation's messages: all of them, those that its timeline may show (all roots, and the living replies shown in
 * the channel), and each root's living replies.
 */
record MessageLog(
        SortedTable<MessageId, Message> all,
        SortedTable<MessageId, Message> shown,
        PairTable<MessageId, MessageId, Message> replies) {
    private static final Comparator<MessageId> IDS = Comparator.naturalOrder();
    static final MessageLog EMPTY = new MessageLog(SortedTable.by(IDS), SortedTable.by(IDS), PairTable.by(IDS, IDS));

    MessageLog with(Message message) {
        MessageId id = message.id();
        boolean isShown = message.parent().isEmpty() || (message.alsoToChannel() && !message.isDeleted());
        return new MessageLog(
                all.with(id, message),
                isShown ? shown.with(id, message) : shown.without(id),
                message.parent().map(root -> withReply(root, message)).orElse(replies));
    }

    MessageLog without(Message message) {
        MessageId id = message.id();
        return new MessageLog(
                all.without(id),
                shown.without(id),
                message.parent().map(root -> replies.without(root, id)).orElse(replies));
    }

    private PairTable<MessageId, MessageId, Message> withReply(MessageId root, Message reply) {
        return reply.isDeleted() ? replies.without(root, reply.id()) : replies.with(root, reply.id(), reply);
    }

    Optional<Message> newest() {
        return all.descending().findFirst();
    }

    /** Deleted roots are shown while something living hangs on them. */
    Predicate<Message> visibility() {
        return message -> !message.isDeleted() || replies.row(message.id()).size() > 0;
    }

    /** What somebody who has read up to a message finds after it. */
    Stream<Message> livingAfter(MessageId readUpTo) {
        return shown.after(readUpTo).filter(message -> !message.isDeleted());
    }

    ThreadSummary thread(MessageId root) {
        SortedTable<MessageId, Message> living = replies.row(root);
        Optional<Instant> last = living.descending().findFirst().map(Message::createdAt);
        return new ThreadSummary(living.size(), last);
    }
}
