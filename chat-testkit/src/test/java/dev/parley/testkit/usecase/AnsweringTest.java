package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.Reply;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.usecase.assistants.Answering;
import dev.parley.domain.usecase.assistants.Assisting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From a question that waits to one that is settled, whatever happens meanwhile. */
class AnsweringTest {
    private final AssistantTeam at = new AssistantTeam();
    private final Team team = at.team;

    @Test
    void a_question_is_answered_once_however_often_it_is_noticed() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");

        at.work(at.plans);
        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).containsExactly("42");
        assertThat(at.model.prompts()).hasSize(1);
    }

    @Test
    void a_question_that_somebody_dropped_is_taken_up_again() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(prompt -> {
            throw new IllegalStateException("the power is gone");
        });
        at.follow(at.plans);
        assertThatThrownBy(at.answering::answerNext).isInstanceOf(IllegalStateException.class);
        at.model.follow(ScriptedAnswers.saying("42"));

        at.work(at.plans);
        assertThat(at.outcomes()).containsExactly("ASKING");
        team.clock.advance(Duration.ofMinutes(3));
        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).containsExactly("42");
        assertThat(at.outcomes()).containsExactly("ANSWERED");
    }

    @Test
    void an_answer_that_was_posted_by_somebody_who_came_no_further_is_not_given_again() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.follow(at.plans);
        var second = new Answering(team.chat.assisting(), team.chat.messaging(), at.model);
        at.model.follow(ScriptedAnswers.after(
                () -> {
                    team.clock.advance(Duration.ofMinutes(3)); // for so long that somebody else takes it up
                    at.model.follow(ScriptedAnswers.saying("42"));
                    second.answerNext();
                },
                "43"));

        at.answering.answerNext();

        assertThat(team.replies(team.ann, question.id())).containsExactly("42");
        assertThat(at.outcomes()).containsExactly("ANSWERED");
    }

    @Test
    void a_failure_of_the_model_is_recorded_and_says_nothing_in_the_channel() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.failing(Reply.Trouble.OVERLOADED));

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).isEmpty();
        assertThat(at.outcomes()).containsExactly("FAILED overloaded");
        assertThat(at.interactions(team.owner).getFirst().exchange().attempts()).isEqualTo(3);
    }

    @Test
    void an_answer_without_words_is_none() {
        team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.saying(" \u0000\n "));

        at.work(at.plans);

        assertThat(at.outcomes()).containsExactly("FAILED unusable");
    }

    @Test
    void an_endless_answer_is_cut_and_a_broken_one_mended() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.saying("\u0000\uD83D" + "🦉".repeat(50_000)));

        at.work(at.plans);

        String answer = team.replies(team.ann, question.id()).getFirst();
        assertThat(answer).startsWith("\uFFFD🦉").endsWith("🦉 …");
        assertThat(answer.codePointCount(0, answer.length())).isEqualTo(30_002);
    }

    @Test
    void whoever_loses_the_channel_while_thinking_does_not_answer_there() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.after(
                () -> team.chat.joiningChannels().remove(team.ann, at.plans, at.iris.user()), "42"));

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN channel_not_found");
    }

    @Test
    void a_question_that_is_deleted_while_the_model_thinks_gets_no_answer() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.after(() -> team.chat.deleting().delete(team.ann, question.id()), "42"));

        at.work(at.plans);

        assertThat(team.timeline(team.ann, at.plans)).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN message_not_found");
        team.chat.deleting().restore(team.ann, question.id());
        assertThat(at.said(team.owner).map(AiExchange.Said::output)).contains("");
    }

    @Test
    void whoever_is_put_to_sleep_while_thinking_says_nothing() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(ScriptedAnswers.after(() -> at.sleep(at.iris), "42"));

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN user_not_found");
    }

    @Test
    void an_answer_addresses_nobody_at_large_whatever_the_assistant_may_do() {
        team.chat.managingMembers().put(team.owner, team.workspace.id(), at.iris.user(), Role.MEMBER);
        Message question = team.post(team.ann, at.plans, "@iris wake them");
        at.model.follow(ScriptedAnswers.saying("@everyone <!channel> @here wake up, @bob too"));

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id()))
                .containsExactly("@everyone @channel @here wake up, <@" + team.bob.user() + "> too");
    }

    @Test
    void the_record_has_ids_in_the_place_of_the_names_that_the_model_said() {
        team.post(team.ann, at.plans, "@iris who knows?");
        at.model.follow(ScriptedAnswers.saying("@bob knows"));

        at.work(at.plans);

        assertThat(at.said(team.owner).map(AiExchange.Said::output)).contains("<@" + team.bob.user() + "> knows");
    }

    @Test
    void an_answer_that_is_too_long_once_its_mentions_are_resolved_has_failed() {
        team.post(team.ann, at.plans, "@iris who knows?");
        at.model.follow(ScriptedAnswers.saying("@bob ".repeat(5_000)));

        at.work(at.plans);

        assertThat(at.outcomes()).containsExactly("FAILED unusable");
    }

    @Test
    void what_waits_when_the_assistant_has_to_leave_is_shown_to_no_model() {
        team.post(team.ann, at.plans, "@iris what is the answer?");
        at.follow(at.plans);
        team.chat.joiningChannels().remove(team.ann, at.plans, at.iris.user());

        at.answering.answerNext();

        assertThat(at.model.prompts()).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN channel_not_found");
    }

    @Test
    void an_archived_channel_gets_no_answers() {
        team.post(team.ann, at.plans, "@iris what is the answer?");
        at.follow(at.plans);
        team.chat.keepingChannels().archive(team.ann, at.plans);

        at.answering.answerNext();

        assertThat(at.model.prompts()).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN channel_archived");
    }

    @Test
    void a_question_that_was_deleted_is_not_asked() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.follow(at.plans);
        team.chat.deleting().delete(team.ann, question.id());

        at.answering.answerNext();

        assertThat(at.model.prompts()).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN message_not_found");
    }

    @Test
    void whoever_is_not_active_answers_nothing_until_woken() {
        team.post(team.ann, at.plans, "@iris what is the answer?");
        at.follow(at.plans);

        at.sleep(at.iris);
        at.work(at.plans);

        assertThat(at.model.prompts()).isEmpty();
        assertThat(at.outcomes()).containsExactly("WITHDRAWN user_not_found");
    }

    @Test
    void a_question_that_has_waited_for_too_long_is_given_up() {
        team.post(team.ann, at.plans, "@iris what is the answer?");
        team.clock.advance(Assisting.FRESHNESS.plusSeconds(1));

        at.work(at.plans);

        assertThat(at.model.prompts()).isEmpty();
        assertThat(at.outcomes()).containsExactly("EXPIRED too_old");
    }

    @Test
    void whoever_asks_too_much_at_once_keeps_nobody_else_from_asking() {
        for (int i = 0; i <= Assisting.MOST_OPEN_OF_ONE; i++) {
            team.post(team.ann, at.plans, "@iris what is " + i + "?");
        }
        at.join(at.plans, team.bob);
        team.post(team.bob, at.plans, "@iris and for me?");

        at.follow(at.plans);
        at.follow(at.plans);

        assertThat(at.outcomes()).startsWith("WAITING", "REFUSED", "WAITING").hasSize(Assisting.MOST_OPEN_OF_ONE + 2);
    }

    @Test
    void when_too_many_wait_the_next_one_is_refused() {
        int people = Assisting.MOST_OPEN / Assisting.MOST_OPEN_OF_ONE;
        for (int person = 0; person <= people; person++) {
            Actor somebody = team.member("member" + person, Role.MEMBER);
            at.join(at.plans, somebody);
            int questions = person < people ? Assisting.MOST_OPEN_OF_ONE : 1;
            for (int i = 0; i < questions; i++) {
                team.post(somebody, at.plans, "@iris what is " + i + "?");
            }
        }

        at.follow(at.plans);
        at.follow(at.plans);

        assertThat(at.outcomes()).startsWith("REFUSED", "WAITING").hasSize(Assisting.MOST_OPEN + 1);
    }

    @Test
    void a_question_that_is_dropped_at_the_end_is_taken_up_at_once_by_the_next() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.model.follow(prompt -> new Reply.Dropped(1));
        at.follow(at.plans);
        at.answering.answerNext();
        assertThat(at.outcomes()).containsExactly("WAITING");
        at.model.follow(ScriptedAnswers.saying("42"));

        at.answering.answerNext();

        assertThat(team.replies(team.ann, question.id())).containsExactly("42");
    }
}
