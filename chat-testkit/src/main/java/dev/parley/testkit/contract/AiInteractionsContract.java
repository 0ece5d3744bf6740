package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of the questions to assistants, and for how long it is shown. */
public interface AiInteractionsContract extends AdapterContract {
    @InEveryConversation
    default void what_became_of_a_question_is_kept_with_all_that_belongs_to_it(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        Message answer = here.talk().post(here.talk().ben, "a machine");
        AiInteraction asked = here.ask(question);
        AiInteraction answered = asked.ended(AiOutcome.ANSWERED, said(question).answeredBy(answer.id()));

        boolean ended = here.end(answered);

        assertThat(ended).isTrue();
        assertThat(here.all()).containsExactly(answered);
    }

    @Test
    default void what_failed_tells_why() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        AiInteraction failed = here.ask(question).ended(AiOutcome.FAILED, AiExchange.NONE.failed("timed_out"));

        here.end(failed);

        assertThat(here.all()).containsExactly(failed);
    }

    @InEveryConversation
    default void a_message_asks_an_assistant_once(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        AiInteraction first = here.ask(question);

        assertThat(here.add(here.question(question, here.talk().ben))).isFalse();
        assertThat(here.add(here.question(question, here.talk().ada))).isTrue();
        assertThat(here.all()).contains(first).hasSize(2);
    }

    @Test
    default void what_has_ended_stays_as_it_is_and_is_not_asked_again() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        AiInteraction refused = here.ask(question).ended(AiOutcome.REFUSED, AiExchange.NONE);
        here.end(refused);

        assertThat(here.end(refused.ended(AiOutcome.ANSWERED, said(question)))).isFalse();
        assertThat(here.add(here.question(question, here.talk().ben))).isFalse();
        assertThat(here.all()).containsExactly(refused);
    }

    @Test
    default void an_end_is_no_pause() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        AiInteraction asked = here.ask(here.talk().post(here.talk().ada, "what is an engine?"));

        Refused.asFault(() -> here.end(asked.ended(AiOutcome.WAITING, AiExchange.NONE)));

        assertThat(here.all()).containsExactly(asked);
    }

    @Test
    default void only_what_is_open_is_counted_and_only_in_its_workspace() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Questions elsewhere = Questions.in(transactions(), ConversationKind.CHANNEL);
        elsewhere.ask(elsewhere.talk().post(elsewhere.talk().ada, "and here?"));
        here.ask(here.talk().post(here.talk().ada, "one?"));
        here.ask(here.talk().post(here.talk().ada, "two?"));
        AiInteraction third = here.ask(here.talk().post(here.talk().ada, "three?"));

        here.end(third.ended(AiOutcome.WITHDRAWN, AiExchange.NONE));

        UserId ada = here.talk().ada;
        here.ask(here.talk().post(here.talk().ben, "four?"));
        assertThat(here.talk().world.count(stored -> stored.aiInteractions().countOpen(here.talk().workspace)))
                .isEqualTo(3);
        assertThat(here.talk().world.count(stored -> stored.aiInteractions().countOpen(here.talk().workspace, ada)))
                .isEqualTo(2);
    }

    @Test
    default void they_are_listed_newest_first_by_assistant_and_by_outcome() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Message question = here.talk().post(here.talk().ada, "one?");
        AiInteraction oldest = here.ask(question);
        AiInteraction others = here.question(question, here.talk().ada);
        here.add(others);
        AiInteraction newest = here.ask(here.talk().post(here.talk().ada, "two?"));
        AiInteraction ended = newest.ended(AiOutcome.EXPIRED, AiExchange.NONE);
        here.end(ended);

        assertThat(here.all()).containsExactly(ended, others, oldest);
        assertThat(here.list(new Filter(Optional.of(here.talk().ben), Optional.empty())))
                .containsExactly(ended, oldest);
        assertThat(here.list(new Filter(Optional.empty(), Optional.of(AiOutcome.WAITING))))
                .containsExactly(others, oldest);
        assertThat(here.list(new Filter(Optional.of(here.talk().ada), Optional.of(AiOutcome.EXPIRED))))
                .isEmpty();
        assertThat(here.talk()
                        .world
                        .list(stored -> stored.aiInteractions()
                                .of(here.talk().workspace, Filter.ALL, Optional.of(ended.id()), 1)))
                .containsExactly(others);
    }

    @InEveryConversation
    default void what_was_said_is_not_shown_while_one_of_its_messages_is_deleted(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        AiInteraction answered = here.ask(question).ended(AiOutcome.ANSWERED, said(question));
        here.end(answered);

        here.talk().delete(question);
        assertThat(here.all()).containsExactly(answered.withoutContent());

        here.talk().restore(question);
        assertThat(here.all()).containsExactly(answered);
    }

    @InEveryConversation
    default void what_was_said_goes_when_one_of_its_messages_is_purged(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        Message context = here.talk().post(here.talk().ada, "a secret one");
        Message unrelated = here.talk().post(here.talk().ada, "something else");
        AiInteraction answered = here.ask(question).ended(AiOutcome.ANSWERED, said(question, context));
        AiInteraction other = here.ask(unrelated).ended(AiOutcome.ANSWERED, said(unrelated));
        here.end(answered);
        here.end(other);

        here.talk().delete(context);
        here.talk().purge(context);

        assertThat(here.all()).containsExactly(other, answered.withoutContent());
    }

    @InEveryConversation
    default void nothing_is_kept_of_what_was_purged_meanwhile(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Message question = here.talk().post(here.talk().ada, "what is an engine?");
        AiInteraction answered = here.ask(question).ended(AiOutcome.ANSWERED, said(question));
        here.talk().delete(question);
        here.talk().purge(question);

        here.end(answered);

        assertThat(here.all()).containsExactly(answered.withoutContent());
    }

    @InEveryConversation
    default void the_old_ones_of_a_conversation_are_found_and_removed_whatever_became_of_them(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        Questions elsewhere = here.elsewhere(kind);
        AiInteraction other = elsewhere.ask(elsewhere.talk().post(elsewhere.talk().ada, "elsewhere?"));
        AiInteraction first = here.ask(here.talk().post(here.talk().ada, "one?"));
        Message question = here.talk().post(here.talk().ada, "two?");
        AiInteraction second = here.ask(question);
        here.end(second.ended(AiOutcome.ANSWERED, said(question)));
        here.talk().world.clock.advance(Duration.ofDays(1));
        AiInteraction later = here.ask(here.talk().post(here.talk().ada, "three?"));

        assertThat(old(here, first.createdAt(), 10)).isEmpty();
        assertThat(old(here, later.createdAt(), 1)).containsExactly(first.id());
        assertThat(old(here, later.createdAt(), 10)).containsExactly(first.id(), second.id());

        here.talk().world.change(stored -> stored.aiInteractions().remove(List.of(first.id(), second.id())));

        assertThat(here.all()).containsExactly(later);
        assertThat(elsewhere.all()).containsExactly(other);
    }

    private static List<AiInteractionId> old(Questions here, Instant before, int limit) {
        return here.talk().world.list(stored -> stored.aiInteractions().old(here.talk().id, before, limit));
    }

    private static AiExchange said(Message... messages) {
        return new AiExchange(
                Optional.of(new AiExchange.Said("what is an engine? 💡", "a machine")),
                Set.copyOf(Conversation.ids(List.of(messages))),
                Optional.empty(),
                new ModelName("babbage-1"),
                Duration.ofMillis(1_234),
                2,
                Optional.empty());
    }
}
