package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryAiInteractions implements AiInteractions {
    private static final Comparator<AiInteraction> BY_QUESTION =
            Comparator.comparing(AiInteraction::question).thenComparing(AiInteraction::id, Order.AI_INTERACTIONS);

    private final Transaction transaction;

    InMemoryAiInteractions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean add(AiInteraction asked) {
        State state = transaction.write();
        References.requireWorkspace(state, asked.workspace());
        References.requireConversation(state, asked.conversation());
        References.requireUser(state, asked.assistant());
        References.requireUser(state, asked.asker());
        Fault.unless(!state.aiInteractions.has(asked.id()), "every question has an id of its own");
        boolean isNew = state.aiInteractions.values().noneMatch(other -> isSame(asked, other));
        if (isNew) {
            store(state, asked);
        }
        return isNew;
    }

    @Override
    public int countOpen(WorkspaceId workspace) {
        return (int) open(workspace).count();
    }

    @Override
    public int countOpen(WorkspaceId workspace, UserId asker) {
        return (int) open(workspace).filter(one -> one.asker().equals(asker)).count();
    }

    private Stream<AiInteraction> open(WorkspaceId workspace) {
        return all().filter(isIn(workspace)).filter(one -> one.outcome().isOpen());
    }

    @Override
    public Optional<AiInteraction> take(Instant now, Instant until) {
        State state = transaction.write();
        List<AiInteraction> underWay = all().filter(one -> isUnderWay(one, now)).toList();
        Optional<AiInteraction> taken = all().filter(one -> one.outcome().isOpen())
                .filter(one -> underWay.stream().noneMatch(isIn(one.conversation())))
                .min(Comparator.<AiInteraction>comparingLong(one ->
                                underWay.stream().filter(isIn(one.workspace())).count())
                        .thenComparing(BY_QUESTION))
                .map(one -> one.taken(until));
        taken.ifPresent(one -> store(state, one));
        return taken;
    }

    private static Predicate<AiInteraction> isIn(ConversationId conversation) {
        return one -> one.conversation().equals(conversation);
    }

    private static Predicate<AiInteraction> isIn(WorkspaceId workspace) {
        return one -> one.workspace().equals(workspace);
    }

    @Override
    public boolean putBack(AiInteraction taken) {
        State state = transaction.write();
        Optional<AiInteraction> mine = state.aiInteractions
                .find(taken.id())
                .filter(one -> one.takenUntil().isPresent() && one.takenUntil().equals(taken.takenUntil()));
        mine.ifPresent(one -> store(state, one.putBack()));
        return mine.isPresent();
    }

    @Override
    public boolean end(AiInteraction ended) {
        State state = transaction.write();
        transaction.requireLock(FeedId.of(ended.conversation()));
        Fault.unless(!ended.outcome().isOpen(), "what ends is not open");
        boolean open = state.aiInteractions
                .find(ended.id())
                .filter(before -> before.outcome().isOpen())
                .isPresent();
        if (open) {
            boolean purged = concerns(ended, message -> message.purgedAt().isPresent());
            store(state, purged ? ended.withoutContent() : ended);
        }
        return open;
    }

    @Override
    public List<AiInteraction> of(WorkspaceId workspace, Filter filter, Optional<AiInteractionId> before, int limit) {
        State state = transaction.read();
        return before.map(state.aiInteractions::before)
                .orElseGet(state.aiInteractions::descending)
                .filter(one -> one.workspace().equals(workspace) && filter.fits(one))
                .limit(limit)
                .map(one -> concerns(one, Message::isDeleted) ? one.withoutContent() : one)
                .toList();
    }

    @Override
    public List<AiInteractionId> old(ConversationId conversation, Instant before, int limit) {
        return all().filter(one -> one.conversation().equals(conversation)
                        && one.createdAt().isBefore(before))
                .sorted(Comparator.comparing(AiInteraction::createdAt)
                        .thenComparing(AiInteraction::id, Order.AI_INTERACTIONS))
                .limit(limit)
                .map(AiInteraction::id)
                .toList();
    }

    @Override
    public void remove(List<AiInteractionId> interactions) {
        State state = transaction.write();
        interactions.forEach(id -> state.aiInteractions = state.aiInteractions.without(id));
    }

    /** What was said with a message that is gone for good goes with it. */
    static void forget(State state, MessageId purged) {
        state.aiInteractions
                .values()
                .filter(one -> one.exchange().messages().contains(purged))
                .toList()
                .forEach(one -> store(state, one.withoutContent()));
    }

    private Stream<AiInteraction> all() {
        return transaction.read().aiInteractions.values();
    }

    private boolean concerns(AiInteraction interaction, Predicate<Message> which) {
        AiExchange exchange = interaction.exchange();
        return exchange.messages().stream()
                .flatMap(id -> References.findMessage(transaction.read(), id).stream())
                .anyMatch(which);
    }

    private static boolean isUnderWay(AiInteraction one, Instant now) {
        return one.outcome() == AiOutcome.ASKING
                && one.takenUntil().filter(now::isBefore).isPresent();
    }

    private static boolean isSame(AiInteraction asked, AiInteraction other) {
        return other.assistant().equals(asked.assistant()) && other.question().equals(asked.question());
    }

    private static void store(State state, AiInteraction one) {
        state.aiInteractions = state.aiInteractions.with(one.id(), one);
    }
}
