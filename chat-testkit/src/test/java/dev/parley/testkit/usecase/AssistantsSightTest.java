package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What assistants get to see, and what of it others get to see by way of the record. */
class AssistantsSightTest {
    private final AssistantTeam at = new AssistantTeam();
    private final Team team = at.team;

    @Test
    void the_model_is_shown_who_said_what_before_but_nothing_that_was_deleted() {
        Message deleted = team.post(team.ann, at.plans, "the password is swordfish");
        team.chat.deleting().delete(team.ann, deleted.id());
        team.post(team.ann, at.plans, "we need a number");
        team.post(team.ann, at.plans, "@iris which one?");

        at.work(at.plans);

        assertThat(at.shown()).containsExactly("@ann: we need a number", "@ann: @iris which one?");
        assertThat(at.model.prompts().getLast().instructions())
                .contains("@iris")
                .endsWith("Be brief.");
    }

    @Test
    void in_a_thread_the_model_is_shown_the_thread() {
        team.post(team.ann, at.plans, "something else");
        Message question = team.post(team.ann, at.plans, "@iris which one?");
        at.work(at.plans);

        team.reply(team.ann, question, "why?");
        at.work(at.plans);

        assertThat(at.shown()).containsExactly("@ann: @iris which one?", "= 42", "@ann: why?");
    }

    @Test
    void the_model_is_shown_no_more_than_fits() {
        team.post(team.ann, at.plans, "old " + "x".repeat(20_000));
        team.post(team.ann, at.plans, "newer " + "y".repeat(20_000));
        team.post(team.ann, at.plans, "@iris which one?");

        at.work(at.plans);

        assertThat(at.shown()).hasSize(2).first().asString().startsWith("@ann: newer");
    }

    @Test
    void admins_read_what_was_said_where_they_may_read_and_nobody_else_does() {
        team.post(team.ann, at.plans, "@iris which one?");

        at.work(at.plans);

        assertThat(at.said(team.admin)).hasValueSatisfying(said -> {
            assertThat(said.input()).contains("Be brief.", "<@" + team.ann.user() + ">: ", "which one?");
            assertThat(said.output()).isEqualTo("42");
        });
        Refused.with("not_allowed", () -> at.interactions(team.ann));
        Refused.with("workspace_not_found", () -> at.interactions(team.register("eve")));
    }

    @Test
    void nobody_reads_along_in_direct_messages_by_way_of_the_record() {
        ConversationId talk = team.directMessage(team.ann, at.iris);
        team.post(team.ann, talk, "am I ill?");

        at.work(talk);

        var shown = at.interactions(team.admin).getFirst();
        assertThat(shown.exchange().content()).isEmpty();
        assertThat(shown.conversation()).isEmpty();
        assertThat(shown.question()).isEmpty();
        assertThat(shown.answer()).isEmpty();
        assertThat(shown.asker().username().value()).isEqualTo("ann");
    }

    @Test
    void nobody_reads_along_in_private_channels_by_way_of_the_record() {
        ChannelId secrets = team.privateChannel(team.ann, "secrets").id();
        at.join(secrets, at.iris);
        team.post(team.ann, secrets, "@iris am I ill?");
        at.work(secrets);
        assertThat(at.said(team.admin)).isEmpty();

        at.join(secrets, team.admin);

        assertThat(at.said(team.admin)).isPresent();
    }

    @Test
    void what_is_deleted_is_not_told_by_the_record_and_what_is_purged_never_again() {
        Message context = team.post(team.ann, at.plans, "the password is swordfish");
        team.post(team.ann, at.plans, "@iris which one?");
        at.work(at.plans);

        team.chat.deleting().delete(team.ann, context.id());
        assertThat(at.said(team.admin)).isEmpty();
        team.chat.deleting().restore(team.ann, context.id());
        assertThat(at.said(team.admin)).isPresent();

        team.chat.deleting().delete(team.ann, context.id());
        team.clock.advance(Duration.ofDays(40));
        while (team.chat.purging().step()) {
            // each is a batch
        }
        assertThat(at.said(team.admin)).isEmpty();
        assertThat(at.outcomes()).containsExactly("ANSWERED");
    }

    @Test
    void who_goes_with_all_that_they_wrote_is_gone_from_the_record_too() {
        team.post(team.ann, at.plans, "@iris my name is Ann, which one?");
        at.work(at.plans);

        team.chat.offboarding().purge(team.ann, team.ann.user());

        assertThat(at.said(team.admin)).isEmpty();
        assertThat(at.interactions(team.admin).getFirst().asker().username().value())
                .startsWith("deleted-");
    }

    @Test
    void an_assistant_with_more_rights_still_sees_only_what_it_is_in() {
        team.chat.managingMembers().put(team.owner, team.workspace.id(), at.iris.user(), Role.MEMBER);
        ConversationId secrets = team.publicChannel(team.ann, "secrets").id();
        team.post(team.ann, secrets, "@iris which one?");

        at.work(secrets);

        assertThat(at.outcomes()).isEmpty();
    }
}
