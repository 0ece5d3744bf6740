package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stores messages in batches. What a batch holds back has no id yet, so a reply to one of its messages sends it off
 * early; reactions and events wait for the full batch even then.
 */
final class MessageWriter {
    private static final int BATCH = 1_000;

    private record Waiting(NewMessage message, Instant original, Function<MessageId, List<Reaction>> reactions) {}

    private final ImportStep step;
    private final ConversationId conversation;
    private final List<Waiting> waiting = new ArrayList<>();
    /** By the roots' instants in the export; empty for those that wait. */
    private final Map<Instant, Optional<MessageId>> roots = new HashMap<>();

    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    MessageWriter(ImportStep step, ConversationId conversation, Map<Instant, MessageId> storedRoots) {
        this.step = step;
        this.conversation = conversation;
        storedRoots.forEach((at, id) -> roots.put(at, Optional.of(id)));
    }

    Optional<MessageId> root(Instant original) {
        if (roots.containsKey(original) && idOf(original).isEmpty()) {
            store();
        }
        return idOf(original);
    }

    void write(NewMessage message, Instant original, Function<MessageId, List<Reaction>> reactionsTo) {
        waiting.add(new Waiting(message, original, reactionsTo));
        if (message.parent().isEmpty()) {
            roots.putIfAbsent(original, Optional.empty());
        }
        if (waiting.size() >= BATCH) {
            store();
        }
        if (events.size() >= BATCH) {
            tell();
        }
    }

    void end() {
        store();
        tell();
    }

    private Optional<MessageId> idOf(Instant original) {
        return roots.getOrDefault(original, Optional.empty());
    }

    private void store() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Message> stored = step.store()
                .messages()
                .append(waiting.stream().map(Waiting::message).toList());
        for (int i = 0; i < stored.size(); i++) {
            Message message = stored.get(i);
            Instant original = waiting.get(i).original();
            if (message.parent().isEmpty() && idOf(original).isEmpty()) {
                roots.put(original, Optional.of(message.id()));
            }
            reactions.addAll(waiting.get(i).reactions().apply(message.id()));
            events.add(Event.of(EventKind.MESSAGE_POSTED, message.author(), message, step.now()));
        }
        waiting.clear();
    }

    private void tell() {
        List<Reaction> added =
                reactions.isEmpty() ? List.of() : step.store().reactions().add(conversation, reactions);
        added.forEach(reaction -> events.add(event(reaction)));
        step.ledger().imported(ItemKind.REACTION, added.size());
        step.ledger().skippedAlong(ItemKind.REACTION, reactions.size() - added.size());
        step.tell(events);
        reactions.clear();
        events.clear();
    }

    private Event event(Reaction reaction) {
        return Event.of(FeedId.of(conversation), EventKind.REACTION_ADDED, reaction.user(), step.now())
                .in(conversation)
                .about(reaction.message())
                .about(reaction.user());
    }
}
