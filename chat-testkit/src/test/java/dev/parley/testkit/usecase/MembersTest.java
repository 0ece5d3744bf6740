package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.workspaces.Member;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest {
    private final Team team = new Team();

    @Test
    void the_last_owner_cannot_leave_or_step_down_while_others_remain() {
        Refused.with(
                "last_owner",
                () -> team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.owner.user()));
        Refused.with(
                "last_owner",
                () -> team.chat.managingMembers().put(team.owner, team.workspace.id(), team.owner.user(), Role.MEMBER));
        Refused.with("last_owner", () -> team.chat.offboarding().deactivate(team.owner, team.owner.user()));
    }

    @Test
    void after_the_workspace_was_handed_over_its_former_owner_can_leave() {
        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.ann.user(), Role.OWNER);

        team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.owner.user());

        Refused.with("workspace_not_found", () -> team.chat.keepingWorkspaces().find(team.owner, team.workspace.id()));
        assertThat(team.chat.keepingWorkspaces().find(team.ann, team.workspace.id()))
                .isEqualTo(team.workspace);
    }

    @Test
    void whoever_is_alone_in_a_workspace_may_leave_it() {
        Actor hermit = team.register("hermit");
        Workspace cave = team.chat.keepingWorkspaces().found(hermit, new WorkspaceName("Cave"));

        team.chat.managingMembers().remove(hermit, cave.id(), hermit.user());

        assertThat(team.chat
                        .keepingWorkspaces()
                        .list(hermit, Optional.empty(), 50)
                        .items())
                .isEmpty();
    }

    @Test
    void every_new_member_is_in_the_default_channel_but_a_guest_is_not() {
        assertThat(team.unread(team.bob, team.general).messages()).isZero();
        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(team.guest, team.general));
    }

    @Test
    void a_guest_sees_who_could_read_along_and_a_stranger_nobody() {
        Actor stranger = team.register("stranger");

        assertThat(team.chat
                        .managingMembers()
                        .list(team.guest, team.workspace.id(), Optional.empty(), 10)
                        .items())
                .extracting(Member::user)
                .extracting(User::id)
                .contains(team.owner.user(), team.ann.user(), team.guest.user());
        assertThat(team.chat
                        .editingProfile()
                        .person(team.guest, team.ann.user())
                        .user()
                        .id())
                .isEqualTo(team.ann.user());
        Refused.with("user_not_found", () -> team.chat.editingProfile().person(stranger, team.ann.user()));
        Refused.with(
                "workspace_not_found",
                () -> team.chat.managingMembers().list(stranger, team.workspace.id(), Optional.empty(), 10));
    }

    @Test
    void a_guest_who_becomes_a_member_joins_the_default_channel() {
        team.chat.managingMembers().put(team.admin, team.workspace.id(), team.guest.user(), Role.MEMBER);

        assertThat(team.post(team.guest, team.general, "hello").author()).isEqualTo(team.guest.user());
    }

    @Test
    void nobody_acts_on_their_own_rank_or_above_nor_gives_a_higher_one() {
        Refused.with(
                "not_allowed",
                () -> team.chat.managingMembers().remove(team.admin, team.workspace.id(), team.owner.user()));
        Refused.with(
                "not_allowed",
                () -> team.chat.managingMembers().put(team.admin, team.workspace.id(), team.ann.user(), Role.OWNER));
        Refused.with(
                "not_allowed",
                () -> team.chat.managingMembers().put(team.ann, team.workspace.id(), team.ann.user(), Role.ADMIN));
        Refused.with(
                "not_allowed",
                () -> team.chat
                        .managingMembers()
                        .put(
                                team.ann,
                                team.workspace.id(),
                                team.register("newcomer").user(),
                                Role.MEMBER));
    }

    @Test
    void who_leaves_a_workspace_leaves_its_channels_and_sees_nothing_any_more() {
        ConversationId direct = team.directMessage(team.bob, team.ann);
        Message hello = team.post(team.ann, direct, "hello");
        team.chat.managingMembers().remove(team.bob, team.workspace.id(), team.bob.user());

        Refused.with("workspace_not_found", () -> team.chat.markingRead().unread(team.bob, team.workspace.id()));
        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(team.bob, team.general));
        Refused.with(
                "direct_message_not_found",
                () -> team.chat.messagingDirectly().find(team.bob, (DirectMessageChannelId) direct));
        Refused.with("message_not_found", () -> team.chat.readingMessages().find(team.bob, hello.id()));
        assertThat(team.chat
                        .joiningChannels()
                        .list(team.ann, team.general, Optional.empty(), 50)
                        .items())
                .noneMatch(member -> member.user().id().equals(team.bob.user()));
    }

    @Test
    void strangers_cannot_tell_a_workspace_from_none() {
        Actor stranger = team.register("stranger");
        team.chat.keepingWorkspaces().found(stranger, new WorkspaceName("Elsewhere"));

        Refused.with("workspace_not_found", () -> team.chat.keepingWorkspaces().find(stranger, team.workspace.id()));
        Refused.with("user_not_found", () -> team.chat.editingProfile().person(stranger, team.ann.user()));
    }

    @Test
    void a_deleted_workspace_is_hidden_until_its_owner_restores_it() {
        Refused.with("not_allowed", () -> team.chat.keepingWorkspaces().delete(team.admin, team.workspace.id()));
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(team.ann, team.general));

        Refused.with(
                "workspace_not_found", () -> team.chat.keepingWorkspaces().restore(team.admin, team.workspace.id()));
        team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id());

        assertThat(team.chat
                        .keepingChannels()
                        .find(team.ann, team.general)
                        .name()
                        .value())
                .isEqualTo("general");
    }

    @Test
    void an_owner_who_cannot_log_in_does_not_count() {
        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.ann.user(), Role.OWNER);
        team.chat.offboarding().deactivate(team.ann, team.ann.user());

        Refused.with(
                "last_owner",
                () -> team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.owner.user()));
        Refused.with("last_owner", () -> team.chat.offboarding().deactivate(team.owner, team.owner.user()));
    }

    @Test
    void a_workspace_is_not_handed_over_to_somebody_who_cannot_log_in() {
        team.chat.offboarding().deactivate(team.ann, team.ann.user());

        Refused.with(
                "user_not_found",
                () -> team.chat.managingMembers().put(team.owner, team.workspace.id(), team.ann.user(), Role.OWNER));
    }

    @Test
    void whoever_may_not_manage_members_learns_nothing_of_others() {
        Refused.with(
                "not_allowed",
                () -> team.chat
                        .managingMembers()
                        .remove(team.ann, team.workspace.id(), new UserId(new UUID(0x7000, 1))));
    }
}
