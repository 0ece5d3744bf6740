package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions;
import dev.parley.domain.model.assistant.Assistants;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.testkit.contract.AiInteractionsContract;
import dev.parley.testkit.contract.AiQueueContract;
import dev.parley.testkit.contract.AssistantsContract;
import java.util.List;
import java.util.stream.Stream;

/** Ways in which a store may let assistants speak, or repeat, what they should not. */
final class BrokenAssistants {
    private BrokenAssistants() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "wakes assistants that are not active",
                        BrokenAssistants::wakingAll,
                        AssistantsContract.class,
                        "whoever_left_the_workspace_or_is_not_active_is_in_no_conversation"),
                new Broken(
                        "shows what assistants heard of deleted messages",
                        BrokenAssistants::showingDeleted,
                        AiInteractionsContract.class,
                        "what_was_said_is_not_shown_while_one_of_its_messages_is_deleted"),
                new Broken(
                        "keeps the record of questions for ever",
                        BrokenAssistants::keepingOldQuestions,
                        AiInteractionsContract.class,
                        "the_old_ones_of_a_conversation_are_found_and_removed_whatever_became_of_them"),
                new Broken(
                        "puts back what somebody else has",
                        BrokenAssistants::puttingBackOthers,
                        AiQueueContract.class,
                        "what_was_put_back_is_taken_up_at_once"),
                new Broken(
                        "asks a question twice at once",
                        BrokenAssistants::askingTwice,
                        AiQueueContract.class,
                        "a_question_is_somebodys_until_the_time_is_up"));
    }

    /** Who is present is asked, but not who is active. */
    static Subject wakingAll() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Assistants.class,
                assistants -> Port.broken(
                        Assistants.class,
                        assistants,
                        "in",
                        (call, given) -> transaction
                                .read()
                                .assistants
                                .values()
                                .filter(assistant -> stored.memberships()
                                        .find((ConversationId) given[0], assistant.user())
                                        .isPresent())
                                .toList())));
    }

    /** What was said is listed as it is stored, whatever became of the messages. */
    static Subject showingDeleted() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                AiInteractions.class,
                interactions -> Port.broken(AiInteractions.class, interactions, "of", (call, given) -> {
                    List<?> listed = (List<?>) call.with(given);
                    return listed.stream()
                            .map(AiInteraction.class::cast)
                            .map(one -> transaction
                                    .read()
                                    .aiInteractions
                                    .find(one.id())
                                    .orElseThrow())
                            .toList();
                })));
    }

    /** Nothing is ever too old. */
    static Subject keepingOldQuestions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                AiInteractions.class,
                interactions -> Port.broken(AiInteractions.class, interactions, "old", (call, given) -> List.of())));
    }

    /** Whoever has the question. */
    static Subject puttingBackOthers() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                AiInteractions.class,
                interactions -> Port.broken(AiInteractions.class, interactions, "putBack", (call, given) -> {
                    State state = transaction.write();
                    AiInteraction taken = (AiInteraction) given[0];
                    state.aiInteractions = state.aiInteractions.with(taken.id(), taken.putBack());
                    return true;
                })));
    }

    /** Whoever comes next gets the same question again. */
    static Subject askingTwice() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                AiInteractions.class,
                interactions -> Port.broken(AiInteractions.class, interactions, "take", (call, given) -> {
                    SortedTable<AiInteractionId, AiInteraction> before = transaction.write().aiInteractions;
                    Object taken = call.with(given);
                    transaction.write().aiInteractions = before;
                    return taken;
                })));
    }
}
