package dev.parley.testkit.contract;

import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is unread in one conversation, counted as with pencil and paper: from a list of all that was said, and one of how
 * far everybody has read, each time from the beginning.
 */
final class HandCount {
    final TreeMap<MessageId, Said> messages = new TreeMap<>();
    final Map<UserId, Reader> readers = new HashMap<>();

    /** A message, by what matters for counting. */
    static final class Said {
        final UserId author;
        final MessageId root;
        final boolean isShown;
        final Instant at;
        Mentions mentions;
        UserId mentioned;
        boolean isDeleted;
        boolean isPurged;

        Said(UserId author, MessageId root, boolean isShown, Instant at, Mentions mentions, UserId mentioned) {
            this.author = author;
            this.root = root;
            this.isShown = isShown;
            this.at = at;
            this.mentions = mentions;
            this.mentioned = mentioned;
        }

        boolean reaches(UserId user) {
            return mentions.reaches(mentioned, user);
        }
    }

    /** A member, and where their markers are: that of the conversation, and those of the threads that they follow. */
    static final class Reader {
        boolean isPresent = true;
        Instant cameAt = Instant.MIN;
        MessageId readUpTo = MessageId.NONE;
        final TreeMap<MessageId, MessageId> threads = new TreeMap<>();
        final Set<MessageId> stopped = new HashSet<>();
        /** What they were told of by name, and whether they have marked that as read. */
        final TreeMap<MessageId, Boolean> told = new TreeMap<>();
    }

    Reader reader(UserId user) {
        return readers.computeIfAbsent(user, absent -> new Reader());
    }

    Said said(MessageId id) {
        return Optional.ofNullable(messages.get(id)).orElseThrow();
    }

    MessageId head() {
        return messages.isEmpty() ? MessageId.NONE : messages.lastKey();
    }

    Backlog unread(Conversation talk, UserId user) {
        Reader reader = reader(user);
        if (!reader.isPresent) {
            return new Backlog(List.of(), List.of());
        }
        Predicate<MessageId> shown = id -> said(id).isShown;
        Unread conversation = new Unread(
                talk.id,
                count(user, reader.readUpTo, shown),
                count(user, reader.readUpTo, shown.and(id -> mentions(id, user))));
        return new Backlog(List.of(conversation), threads(talk, user, reader));
    }

    private List<UnreadThread> threads(Conversation talk, UserId user, Reader reader) {
        return reader.threads.entrySet().stream()
                .filter(thread -> !reader.stopped.contains(thread.getKey()))
                .map(thread -> thread(talk, user, thread.getKey(), thread.getValue()))
                .filter(unread -> unread.replies() > 0)
                .toList();
    }

    private UnreadThread thread(Conversation talk, UserId user, MessageId root, MessageId readUpTo) {
        Predicate<MessageId> reply = id -> said(id).root.equals(root) && !id.equals(root);
        return new UnreadThread(
                talk.id,
                root,
                count(user, readUpTo, reply),
                count(user, readUpTo, reply.and(id -> mentions(id, user))));
    }

    private int count(UserId user, MessageId readUpTo, Predicate<MessageId> which) {
        return (int) messages.keySet().stream()
                .filter(id -> id.compareTo(readUpTo) > 0)
                .filter(id -> !said(id).isDeleted)
                .filter(id -> !said(id).author.equals(user))
                .filter(which)
                .count();
    }

    private boolean mentions(MessageId id, UserId user) {
        return said(id).reaches(user);
    }

    int notifications(UserId user) {
        Reader reader = reader(user);
        return (int) reader.told.entrySet().stream()
                .filter(told -> reader.isPresent && !told.getValue())
                .map(Map.Entry::getKey)
                .filter(id -> !said(id).isDeleted && mentions(id, user))
                .filter(id -> !isRead(id, reader))
                .count();
    }

    private boolean isRead(MessageId id, Reader reader) {
        Said said = said(id);
        boolean inThread = !id.equals(said.root)
                && reader.threads.getOrDefault(said.root, MessageId.NONE).compareTo(id) >= 0;
        boolean inConversation = said.isShown ? reader.readUpTo.compareTo(id) >= 0 : said.at.isBefore(reader.cameAt);
        return inThread || inConversation;
    }
}
