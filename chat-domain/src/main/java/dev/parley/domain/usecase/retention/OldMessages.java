package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.store.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Messages that are older than their place keeps them, and the record of questions to assistants that are: a walk through
 * the conversations, in each from the oldest on.
 */
final class OldMessages {
    private final Environment environment;
    private final Duration restoreWindow;
    // Where the walk has come to. Forgetting it costs looking at what is erased already once more.
    private Optional<ConversationId> passed = Optional.empty();
    private Optional<ConversationId> current = Optional.empty();
    private Instant reached = Instant.EPOCH;

    OldMessages(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** At most a batch, in one conversation; false at the end of the walk, after which it begins anew. */
    boolean eraseSome() {
        Instant now = environment.now();
        Optional<Due> next =
                environment
                        .transactions()
                        .read(store -> store.retentions().due(now, now.minus(restoreWindow), passed, 1))
                        .stream()
                        .findFirst();
        if (next.isEmpty()) {
            passed = Optional.empty();
            return false;
        }
        walkOn(next.get(), now);
        return true;
    }

    /** One conversation's failure does not keep the others waiting: it is thrown, and the walk goes on after it. */
    private void walkOn(Due due, Instant now) {
        if (current.filter(due.conversation()::equals).isEmpty()) {
            current = Optional.of(due.conversation());
            reached = Instant.EPOCH;
        }
        boolean isThrough = true;
        try {
            isThrough = erase(due, now);
        } finally {
            if (isThrough) {
                passed = current;
                current = Optional.empty();
            }
        }
    }

    /** Whether nothing is left. */
    private boolean erase(Due due, Instant now) {
        Batch old = environment.transactions().read(store -> Batch.of(store, due, reached));
        if (!old.isEmpty()) {
            environment.write(Actor.SERVER, access -> erase(access, due, old, now));
        }
        old.last().ifPresent(message -> reached = message.createdAt());
        return !old.isFull();
    }

    private int erase(Access access, Due due, Batch old, Instant now) {
        access.store().feed().lock(List.of(FeedId.of(due.conversation())));
        // Somebody may have said meanwhile that they are to be kept.
        Optional<Due> still = access.store().retentions().due(now, now.minus(restoreWindow), due.conversation());
        Optional<Batch> doomed =
                still.map(what -> Batch.of(access.store(), what, reached)).map(old::and);
        doomed.ifPresent(batch -> access.store().aiInteractions().remove(batch.questions()));
        List<Message> erased = doomed.map(batch ->
                        access.store().softDeletions().erase(batch.messages(), new Deletion(now, Optional.empty())))
                .orElse(List.of());
        return PurgedMessages.tell(access, due, erased, now);
    }

    /** Some of what is too old. */
    private record Batch(List<Message> messages, List<AiInteractionId> questions) {
        static Batch of(Repositories store, Due due, Instant after) {
            return new Batch(
                    store.retentions().written(due.conversation(), after, due.before(), PurgedMessages.MOST),
                    store.aiInteractions().old(due.conversation(), due.before(), PurgedMessages.MOST));
        }

        boolean isEmpty() {
            return messages.isEmpty() && questions.isEmpty();
        }

        boolean isFull() {
            return messages.size() == PurgedMessages.MOST || questions.size() == PurgedMessages.MOST;
        }

        Optional<Message> last() {
            return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
        }

        /** What is in both. */
        Batch and(Batch other) {
            Set<MessageId> ids = other.messages.stream().map(Message::id).collect(Collectors.toSet());
            return new Batch(
                    messages.stream()
                            .filter(message -> ids.contains(message.id()))
                            .toList(),
                    questions.stream().filter(other.questions::contains).toList());
        }
    }
}
