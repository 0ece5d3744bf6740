package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions to assistants that wait for their turn. Those of other tests may be in the same queue. */
public interface AiQueueContract extends AdapterContract {
    @InEveryConversation
    default void a_question_is_somebodys_until_the_time_is_up(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        AiInteraction asked = here.ask(here.talk().post(here.talk().ada, "one?"));
        Instant now = here.talk().world.now();
        Instant until = now.plusSeconds(60);

        assertThat(drain(until, now, here)).containsExactly(asked.taken(until));
        assertThat(drain(until, now, here)).isEmpty();
        assertThat(drain(until.plusSeconds(60), until.minusNanos(1_000), here)).isEmpty();

        Instant later = until.plusSeconds(60);
        assertThat(drain(later, until, here)).containsExactly(asked.taken(later));
        assertThat(here.all()).containsExactly(asked.taken(later));
    }

    @Test
    default void the_oldest_question_comes_first_and_its_conversation_is_busy_until_it_has_ended() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Questions there = here.elsewhere(ConversationKind.DIRECT_MESSAGE);
        var first = here.talk().post(here.talk().ada, "one?");
        var second = here.talk().post(here.talk().ada, "two?");
        AiInteraction others = there.ask(there.talk().post(there.talk().ada, "three?"));
        AiInteraction younger = here.ask(second);
        AiInteraction older = here.ask(first);
        Instant now = here.talk().world.now();
        Instant until = now.plusSeconds(60);

        assertThat(drain(until, now, here, there)).containsExactly(older.taken(until), others.taken(until));

        here.end(older.ended(AiOutcome.ANSWERED, AiExchange.NONE));
        assertThat(drain(until, now, here, there)).containsExactly(younger.taken(until));
    }

    @Test
    default void a_workspace_in_which_nothing_is_under_way_comes_before_one_that_waits_for_longer() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        Questions beside = here.beside();
        Questions there = here.elsewhere(ConversationKind.CHANNEL);
        AiInteraction first = here.ask(here.talk().post(here.talk().ada, "one?"));
        AiInteraction second = beside.ask(beside.talk().post(beside.talk().ada, "two?"));
        AiInteraction others = there.ask(there.talk().post(there.talk().ada, "three?"));
        Instant now = here.talk().world.now();
        Instant until = now.plusSeconds(60);

        assertThat(drain(until, now, here, beside, there))
                .containsExactly(first.taken(until), others.taken(until), second.taken(until));
    }

    @InEveryConversation
    default void what_was_put_back_is_taken_up_at_once(ConversationKind kind) {
        Questions here = Questions.in(transactions(), kind);
        AiInteraction asked = here.ask(here.talk().post(here.talk().ada, "one?"));
        Instant now = here.talk().world.now();
        Instant until = now.plusSeconds(60);
        assertThat(drain(until, now, here)).containsExactly(asked.taken(until));

        assertThat(putBack(here, asked.taken(until.plusSeconds(1)))).isFalse();
        assertThat(putBack(here, asked.taken(until))).isTrue();
        assertThat(here.all()).containsExactly(asked);
        assertThat(drain(until, now, here)).containsExactly(asked.taken(until));
        here.end(asked.ended(AiOutcome.ANSWERED, AiExchange.NONE));
        assertThat(putBack(here, asked.taken(until))).isFalse();
    }

    private static boolean putBack(Questions here, AiInteraction taken) {
        return here.talk().world.write(stored -> stored.aiInteractions().putBack(taken));
    }

    @Test
    default void what_has_ended_is_not_taken_up() {
        Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
        AiInteraction asked = here.ask(here.talk().post(here.talk().ada, "one?"));
        here.end(asked.ended(AiOutcome.FAILED, AiExchange.NONE.failed("timed_out")));

        assertThat(drain(
                        here.talk().world.now().plusSeconds(60),
                        here.talk().world.now(),
                        here))
                .isEmpty();
    }

    @Test
    default void two_who_look_at_once_never_get_the_same() {
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Questions here = Questions.in(transactions(), ConversationKind.CHANNEL);
            Questions there = here.elsewhere(ConversationKind.CHANNEL);
            AiInteraction one = here.ask(here.talk().post(here.talk().ada, "one?"));
            AiInteraction two = there.ask(there.talk().post(there.talk().ada, "two?"));
            Instant now = here.talk().world.now();
            Instant until = now.plusSeconds(60);

            List<Optional<AiInteraction>> taken = Race.answers(Duel.of(
                    this,
                    here.talk().world,
                    (stored, i) -> stored.aiInteractions().take(now, until)));

            assertThat(Stream.concat(taken.stream().flatMap(Optional::stream), drain(until, now, here, there).stream())
                            .filter(found -> isOf(found, here, there))
                            .map(AiInteraction::id))
                    .containsExactlyInAnyOrder(one.id(), two.id());
        }
    }

    /** Takes everything that is there; gives those of the given conversations in the order in which they came. */
    private static List<AiInteraction> drain(Instant until, Instant now, Questions... conversations) {
        List<AiInteraction> all = new ArrayList<>();
        Optional<AiInteraction> next = take(until, now, conversations[0]);
        while (next.isPresent()) {
            assertThat(all)
                    .extracting(AiInteraction::id)
                    .doesNotContain(next.get().id()); // or there would be no end
            all.add(next.get());
            next = take(until, now, conversations[0]);
        }
        return all.stream().filter(found -> isOf(found, conversations)).toList();
    }

    private static Optional<AiInteraction> take(Instant until, Instant now, Questions any) {
        return any.talk().world.write(stored -> stored.aiInteractions().take(now, until));
    }

    private static boolean isOf(AiInteraction found, Questions... conversations) {
        return Stream.of(conversations).anyMatch(one -> one.talk().id.equals(found.conversation()));
    }
}
