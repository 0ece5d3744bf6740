package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which messages assistants answer, and where. */
class AddressingAssistantsTest {
    private final AssistantTeam at = new AssistantTeam();
    private final Team team = at.team;

    @Test
    void a_mention_in_a_channel_is_answered_in_its_thread() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).containsExactly("42");
        assertThat(at.outcomes()).containsExactly("ANSWERED");
    }

    @Test
    void what_mentions_no_assistant_in_a_channel_is_none_of_its_business() {
        team.post(team.ann, at.plans, "what is the answer?");
        team.post(team.ann, at.plans, "`@iris` is a name, and @channel is everybody");

        at.work(at.plans);

        assertThat(at.outcomes()).isEmpty();
        assertThat(at.model.prompts()).isEmpty();
    }

    @Test
    void a_direct_message_of_two_is_answered_as_it_goes_on() {
        ConversationId talk = team.directMessage(team.ann, at.iris);
        team.post(team.ann, talk, "what is the answer?");

        at.work(talk);

        assertThat(team.timeline(team.ann, talk)).containsExactly("what is the answer?", "42");
    }

    @Test
    void among_several_people_only_a_mention_is_answered() {
        ConversationId talk = team.directMessage(team.ann, team.bob, at.iris);
        team.post(team.ann, talk, "does iris know the answer?");
        team.post(team.ann, talk, "@iris do you?");

        at.work(talk);

        assertThat(team.timeline(team.ann, talk))
                .containsExactly("does iris know the answer?", mention("do you?"), "42");
    }

    @Test
    void a_thread_in_which_it_has_spoken_goes_on_without_a_mention() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.work(at.plans);
        at.model.follow(ScriptedAnswers.saying("Because."));

        team.reply(team.ann, question, "why?");
        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).containsExactly("42", "why?", "Because.");
    }

    @Test
    void what_is_said_to_somebody_else_in_its_thread_is_not_answered() {
        Message question = team.post(team.ann, at.plans, "@iris what is the answer?");
        at.work(at.plans);

        team.reply(team.ann, question, "@adam do you believe that?");
        at.work(at.plans);

        assertThat(at.model.prompts()).hasSize(1);
    }

    @Test
    void a_thread_of_others_is_not_answered() {
        Message root = team.post(team.ann, at.plans, "lunch?");
        team.reply(team.ann, root, "at noon");

        at.work(at.plans);

        assertThat(at.model.prompts()).isEmpty();
    }

    @Test
    void assistants_and_bots_are_never_answered() {
        var other = at.assistant("orin");
        at.join(at.plans, other);
        at.model.follow(ScriptedAnswers.saying("@iris @orin what do you think?"));
        Message question = team.post(team.ann, at.plans, "@iris @orin, and you?");

        at.work(at.plans);

        assertThat(team.replies(team.ann, question.id())).hasSize(2);
        assertThat(at.model.prompts()).hasSize(2);
    }

    @Test
    void what_a_bot_and_an_imported_account_say_is_not_answered() {
        for (UserKind kind : List.of(UserKind.BOT, UserKind.IMPORTED)) {
            Actor other = account(kind);
            team.chat.managingMembers().put(team.owner, team.workspace.id(), other.user(), Role.MEMBER);
            at.join(at.plans, other);
            team.post(other, at.plans, "@iris what is the answer?");
        }

        at.work(at.plans);

        assertThat(at.outcomes()).isEmpty();
    }

    private Actor account(UserKind kind) {
        User user = new User(
                new UserId(UUID.randomUUID()),
                kind,
                new Username(kind.name()),
                Optional.empty(),
                new DisplayName("A program"),
                team.clock.instant(),
                Optional.empty(),
                Optional.empty());
        team.store.write(stored -> {
            stored.users().add(user, Optional.empty());
            return user;
        });
        return Actor.of(user.id());
    }

    @Test
    void history_that_is_brought_in_is_not_answered() {
        Message question = team.post(team.ann, at.plans, "@iris what was the answer?");
        Event event = Event.of(EventKind.MESSAGE_POSTED, team.ann.user(), question, question.createdAt());

        boolean news = team.store.write(stored ->
                team.chat.assisting().notice(stored, at.plans, List.of(new FeedEntry(1, event.silently()))));

        assertThat(news).isFalse();
        assertThat(at.outcomes()).isEmpty();
    }

    @Test
    void a_model_is_not_shown_the_root_that_was_deleted() {
        Message root = team.post(team.ann, at.plans, "the password is swordfish");
        team.reply(team.ann, root, "oops");
        team.chat.deleting().delete(team.ann, root.id());

        team.reply(team.ann, root, "@iris what did I say?");
        at.work(at.plans);

        assertThat(at.shown()).containsExactly("@ann: oops", "@ann: @iris what did I say?");
    }

    @Test
    void an_assistant_that_is_not_in_the_channel_neither_sees_nor_answers() {
        ConversationId secrets = team.publicChannel(team.ann, "secrets").id();
        team.post(team.ann, secrets, "@iris what is the answer?");

        at.work(secrets);

        assertThat(at.outcomes()).isEmpty();
    }

    @Test
    void a_reply_is_answered_in_its_thread() {
        Message root = team.post(team.ann, at.plans, "lunch?");
        team.reply(team.ann, root, "@iris what do you eat?");

        at.work(at.plans);

        assertThat(team.replies(team.ann, root.id())).last().isEqualTo("42");
    }

    private String mention(String rest) {
        return "<@" + at.iris.user() + "> " + rest;
    }
}
