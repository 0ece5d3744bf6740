package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.importing.Chronicle.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Brings the messages of one conversation in that are not there yet. Whoever calls it holds the conversation's feed. */
final class HistoryImport {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int SAY_EVERY = 500;
    private static final String NOTHING = "(deleted)";

    private final ImportStep step;
    private final ConversationId conversation;
    private final ContentComposer composer;
    private final ReactionImport reactions;
    private final Set<Instant> stored;
    private final Optional<Instant> newest;
    private Instant last = Instant.MIN;

    HistoryImport(ImportStep step, ConversationId conversation, ContentComposer composer) {
        this.step = step;
        this.conversation = conversation;
        this.composer = composer;
        this.reactions = new ReactionImport(step);
        this.stored = new HashSet<>(step.store().messages().instants(conversation));
        this.newest = step.store().messages().newest(conversation);
    }

    void run(List<ImportedMessage> history, IntConsumer passed) {
        List<Entry> entries = Chronicle.of(history, stored, step.ledger());
        MessageWriter writer = new MessageWriter(step, conversation, storedRoots(entries));
        int done = 0;
        for (Entry entry : entries) {
            take(entry, writer);
            if (++done % SAY_EVERY == 0) {
                passed.accept(SAY_EVERY);
            }
        }
        writer.end();
        passed.accept(done % SAY_EVERY);
    }

    private Map<Instant, MessageId> storedRoots(List<Entry> entries) {
        Set<Instant> wanted = entries.stream()
                .flatMap(entry -> entry.root().stream())
                .filter(stored::contains)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : step.store().messages().rootsAt(conversation, wanted);
    }

    private void take(Entry entry, MessageWriter writer) {
        ImportedMessage message = entry.message();
        Composed composed = composer.compose(message.text());
        if (message.at().isAfter(step.now().plus(CLOCKS_DIFFER))) {
            skip(entry, "said to be written in the future");
        } else if (composed.text().isEmpty() && !message.isDeleted()) {
            skip(entry, "says nothing that can be kept");
        } else {
            place(entry, composed, writer);
        }
    }

    /** Where it belongs among the others: at its own instant, unless that is taken. */
    private void place(Entry entry, Composed composed, MessageWriter writer) {
        List<String> pieces = composed.text().isEmpty() ? List.of(NOTHING) : composed.pieces();
        Instant at = last.isBefore(entry.message().at()) ? entry.message().at() : micros(last, 1);
        last = micros(at, pieces.size() - 1);
        if (stored.contains(at)) {
            present(entry);
        } else if (newest.filter(head -> !head.isBefore(at)).isPresent()) {
            skip(entry, "older than what has been posted here since");
        } else {
            tell(entry, composed, pieces.size(), at);
            write(entry, composed, pieces, at, writer);
        }
    }

    private void write(Entry entry, Composed composed, List<String> pieces, Instant at, MessageWriter writer) {
        ImportedMessage message = entry.message();
        Optional<MessageId> root = entry.root().flatMap(writer::root);
        if (entry.root().isPresent() && root.isEmpty()) {
            step.ledger().changed(ItemKind.MESSAGE, "its thread cannot be found; stands on its own", message.origin());
        }
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            NewMessage part = newMessage(message, new Content(piece), composed.mentionsIn(piece), root, micros(at, i));
            boolean isFirst = i == 0;
            writer.write(part, message.at(), id -> isFirst ? reactions.to(id, message) : List.of());
        }
        if (!entry.isStandIn()) {
            step.ledger().imported(ItemKind.MESSAGE, 1);
        }
    }

    private NewMessage newMessage(
            ImportedMessage message, Content content, Set<UserId> mentions, Optional<MessageId> root, Instant at) {
        return new NewMessage(
                conversation,
                author(message.author().id()),
                message.kind(),
                content,
                mentions,
                WideMentions.NONE,
                root,
                message.alsoToChannel() && root.isPresent(),
                Optional.empty(),
                at,
                message.editedAt(),
                message.isDeleted() ? Optional.of(new Deletion(at, Optional.empty())) : Optional.empty());
    }

    /** Accounts were opened for all authors before. */
    private UserId author(ExternalId id) {
        return step.people().find(id).orElseThrow(() -> new IllegalStateException("no account for " + id));
    }

    private void tell(Entry entry, Composed composed, int pieces, Instant at) {
        Origin origin = entry.message().origin();
        composed.changes().forEach(change -> step.ledger().changed(ItemKind.MESSAGE, change, origin));
        if (pieces > 1) {
            step.ledger().changed(ItemKind.MESSAGE, "too long for one message; came in as several", origin);
        }
        if (!at.equals(entry.message().at())) {
            step.ledger().changed(ItemKind.MESSAGE, "its instant was taken; moved by microseconds", origin);
        }
        if (entry.isStandIn()) {
            step.ledger().changed(ItemKind.MESSAGE, "its thread's root is missing; a deleted one stands in", origin);
        }
    }

    private void present(Entry entry) {
        step.ledger().present(ItemKind.MESSAGE, 1);
        step.ledger().present(ItemKind.REACTION, entry.message().countReactions());
    }

    private void skip(Entry entry, String reason) {
        if (!entry.isStandIn()) {
            step.ledger().skipped(ItemKind.MESSAGE, reason, entry.message().origin());
            step.ledger().skippedAlong(ItemKind.REACTION, entry.message().countReactions());
        }
    }

    private static Instant micros(Instant at, int more) {
        return at.plusNanos(1_000L * more);
    }
}
