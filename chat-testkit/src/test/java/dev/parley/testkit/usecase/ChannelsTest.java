package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.channels.ChangeChannel;
import dev.parley.domain.usecase.channels.CreateChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private final Team team = new Team();

    @Test
    void an_archived_channel_is_read_only_and_keeps_its_members() {
        Channel channel = team.publicChannel(team.ann, "plans");
        MessageId before = team.post(team.ann, channel.id(), "before").id();

        team.chat.keepingChannels().archive(team.ann, channel.id());

        Refused.with("channel_archived", () -> team.post(team.ann, channel.id(), "after"));
        Refused.with("channel_archived", () -> team.chat.reacting().add(team.ann, before, new Emoji("tada")));
        Refused.with("channel_archived", () -> team.chat.editing().edit(team.ann, before, new Content("x"), 1));
        Refused.with("channel_archived", () -> team.chat.deleting().delete(team.ann, before));
        assertThat(team.timeline(team.bob, channel.id())).containsExactly("before");
        team.chat.keepingChannels().unarchive(team.ann, channel.id());
        team.post(team.ann, channel.id(), "after");
        assertThat(team.timeline(team.bob, channel.id())).containsExactly("before", "after");
    }

    @Test
    void names_topics_and_reactions_leave_the_line_that_they_stand_in_as_it_is() {
        Message message = team.post(team.ann, team.general, "hello");
        for (String text : List.of("a\u202eb", "a\u2066b", "a\u0085b", "\u3164")) {
            String code = text.length() == 1 ? "invisible" : "invalid_characters";
            Refused.with(code, () -> new CreateChannel(team.workspace.id(), new ChannelName("plans"), false, text, ""));
            Refused.with(code, () -> team.chat.keepingWorkspaces().found(team.ann, new WorkspaceName(text)));
            Refused.with(code, () -> team.chat.reacting().add(team.ann, message.id(), new Emoji(text)));
        }
        team.chat.reacting().add(team.ann, message.id(), new Emoji("\ud83d\udc69\u200d\ud83d\ude80"));
    }

    @Test
    void the_default_channel_cannot_be_left_archived_or_deleted() {
        Refused.with(
                "default_channel", () -> team.chat.joiningChannels().remove(team.ann, team.general, team.ann.user()));
        Refused.with("default_channel", () -> team.chat.keepingChannels().archive(team.owner, team.general));
        Refused.with("default_channel", () -> team.chat.keepingChannels().delete(team.owner, team.general));
    }

    @Test
    void a_deleted_channel_frees_its_name_and_comes_back_only_under_another() {
        Channel first = team.publicChannel(team.ann, "plans");
        team.chat.keepingChannels().delete(team.ann, first.id());
        Channel second = team.publicChannel(team.bob, "plans");

        Refused.with(
                "channel_name_taken",
                () -> team.chat.keepingChannels().restore(team.ann, first.id(), Optional.empty()));
        Channel restored =
                team.chat.keepingChannels().restore(team.ann, first.id(), Optional.of(new ChannelName("old-plans")));

        assertThat(restored.name().value()).isEqualTo("old-plans");
        assertThat(team.channelNamed(team.bob, "plans").id()).isEqualTo(second.id());
    }

    @Test
    void a_deleted_channel_is_hidden_in_every_way_until_it_is_restored() {
        Channel channel = team.publicChannel(team.ann, "plans");
        Message message = team.post(team.ann, channel.id(), "hello");

        team.chat.keepingChannels().delete(team.ann, channel.id());

        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(team.ann, channel.id()));
        Refused.with("channel_not_found", () -> team.timeline(team.ann, channel.id()));
        Refused.with("channel_not_found", () -> team.post(team.ann, channel.id(), "anybody?"));
        Refused.with("message_not_found", () -> team.chat.readingMessages().find(team.ann, message.id()));
        assertThat(team.chat.markingRead().unread(team.ann, team.workspace.id()).conversations())
                .noneMatch(unread -> unread.conversation().equals(channel.id()));
        assertThat(team.chat
                        .keepingChannels()
                        .list(team.ann, team.workspace.id(), Optional.empty(), 200)
                        .items())
                .noneMatch(listed -> listed.id().equals(channel.id()));
        team.chat.keepingChannels().restore(team.ann, channel.id(), Optional.empty());
        assertThat(team.timeline(team.ann, channel.id())).containsExactly("hello");
    }

    @Test
    void only_those_who_may_delete_a_channel_restore_it_and_only_for_a_while() {
        Channel channel = team.publicChannel(team.ann, "plans");
        Refused.with("not_joined", () -> team.chat.keepingChannels().delete(team.bob, channel.id()));
        team.chat.joiningChannels().add(team.bob, channel.id(), team.bob.user());
        Refused.with("not_allowed", () -> team.chat.keepingChannels().delete(team.bob, channel.id()));
        team.chat.keepingChannels().delete(team.ann, channel.id());

        Refused.with(
                "channel_not_found",
                () -> team.chat.keepingChannels().restore(team.bob, channel.id(), Optional.empty()));
        team.clock.advance(Duration.ofDays(31));
        Refused.with(
                "restore_window_passed",
                () -> team.chat.keepingChannels().restore(team.ann, channel.id(), Optional.empty()));
    }

    @Test
    void an_admin_removes_no_owner_from_a_channel() {
        Channel channel = team.publicChannel(team.bob, "plans");
        for (Actor actor : List.of(team.admin, team.owner, team.ann)) {
            team.chat.joiningChannels().add(actor, channel.id(), actor.user());
        }

        Refused.with(
                "not_allowed", () -> team.chat.joiningChannels().remove(team.admin, channel.id(), team.owner.user()));

        team.chat.joiningChannels().remove(team.admin, channel.id(), team.ann.user());
        team.chat.joiningChannels().remove(team.owner, channel.id(), team.admin.user());
    }

    @Test
    void a_name_that_is_in_use_is_refused() {
        team.publicChannel(team.ann, "plans");

        Refused.with("channel_name_taken", () -> team.publicChannel(team.bob, "Plans"));
        Refused.with(
                "channel_name_taken",
                () -> team.chat
                        .keepingChannels()
                        .change(
                                team.bob,
                                team.publicChannel(team.bob, "other").id(),
                                new ChangeChannel(
                                        Optional.of(new ChannelName("plans")), Optional.empty(), Optional.empty())));
    }

    @Test
    void a_private_channel_does_not_exist_for_those_outside_not_even_for_owners() {
        Channel secret = team.privateChannel(team.ann, "secret");

        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(team.owner, secret.id()));
        Refused.with("channel_not_found", () -> team.post(team.bob, secret.id(), "let me in"));
        Refused.with(
                "channel_not_found", () -> team.chat.joiningChannels().add(team.bob, secret.id(), team.bob.user()));
        assertThat(team.chat
                        .keepingChannels()
                        .list(team.owner, team.workspace.id(), Optional.empty(), 200)
                        .items())
                .doesNotContain(secret);
        assertThat(team.feed(FeedId.of(team.workspace.id()))).containsOnlyOnce("channel.created");
    }

    @Test
    void a_member_brings_others_into_a_private_channel() {
        Channel secret = team.privateChannel(team.ann, "secret");

        team.chat.joiningChannels().add(team.ann, secret.id(), team.guest.user());

        assertThat(team.post(team.guest, secret.id(), "thanks").conversation()).isEqualTo(secret.id());
    }

    @Test
    void only_members_of_the_workspace_can_be_brought_in() {
        Channel channel = team.publicChannel(team.ann, "plans");
        Actor stranger = team.register("stranger");

        Refused.with("user_not_found", () -> team.chat.joiningChannels().add(team.ann, channel.id(), stranger.user()));
    }

    @Test
    void whoever_sees_a_public_channel_reads_it_but_joins_before_posting() {
        Channel channel = team.publicChannel(team.ann, "plans");
        team.post(team.ann, channel.id(), "hello");

        assertThat(team.timeline(team.bob, channel.id())).containsExactly("hello");
        Refused.with("not_joined", () -> team.post(team.bob, channel.id(), "hi"));

        team.chat.joiningChannels().add(team.bob, channel.id(), team.bob.user());
        team.post(team.bob, channel.id(), "hi");
        assertThat(team.timeline(team.ann, channel.id())).containsExactly("hello", "hi");
    }

    @Test
    void members_remove_nobody_else_but_creators_and_admins_do() {
        Channel channel = team.publicChannel(team.ann, "plans");
        team.chat.joiningChannels().add(team.bob, channel.id(), team.bob.user());

        Refused.with("not_allowed", () -> team.chat.joiningChannels().remove(team.bob, channel.id(), team.ann.user()));

        team.chat.joiningChannels().remove(team.ann, channel.id(), team.bob.user());
        Refused.with("not_joined", () -> team.post(team.bob, channel.id(), "still here?"));
    }

    @Test
    void the_same_people_always_share_the_same_direct_message() {
        assertThat(team.directMessage(team.ann, team.bob)).isEqualTo(team.directMessage(team.bob, team.ann));
        assertThat(team.directMessage(team.ann)).isNotEqualTo(team.directMessage(team.ann, team.bob));
        Refused.with(
                "direct_message_not_found", () -> team.timeline(team.owner, team.directMessage(team.ann, team.bob)));
    }

    @Test
    void a_direct_message_has_at_most_nine_people() {
        Actor[] crowd = new Actor[9];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = team.member("member" + i, dev.parley.domain.model.membership.Role.MEMBER);
        }

        Refused.with("wrong_number", () -> team.directMessage(team.ann, crowd));
    }
}
