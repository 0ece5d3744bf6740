package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteState;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.invites.Accepted;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.invites.InvitePreview;
import dev.parley.domain.usecase.invites.InviteView;
import dev.parley.domain.usecase.invites.NewInvite;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitesTest {
    private final Team team = new Team();
    private final WorkspaceId workspace = team.workspace.id();
    private final Actor carl = team.register("carl");
    private final Actor dora = team.register("dora");

    @Test
    void whoever_accepts_becomes_a_member_in_the_default_channel_and_where_the_invite_leads() {
        ChannelId plans = team.privateChannel(team.admin, "plans").id();
        Token code = invite(team.admin, member().into(plans));

        Accepted accepted = accept(carl, code);

        assertThat(accepted).isEqualTo(new Accepted(team.workspace, Role.MEMBER, true));
        assertThat(channelsOf(carl)).containsExactlyInAnyOrder(team.general, plans);
        assertThat(team.feed(FeedId.of(carl.user()))).contains("member.joined", "conversation.opened");
        assertThat(team.feed(FeedId.of(workspace))).endsWith("member.joined");
        assertThat(team.feed(FeedId.of(plans))).endsWith("member.joined");
    }

    @Test
    void a_guest_gets_exactly_the_channels_that_the_invite_leads_to() {
        ChannelId plans = team.publicChannel(team.owner, "plans").id();

        accept(carl, invite(team.owner, CreateInvite.to(workspace, Role.GUEST).into(plans)));

        assertThat(channelsOf(carl)).containsExactly(plans);
        Refused.with("channel_not_found", () -> team.chat.keepingChannels().find(carl, team.general));
    }

    @Test
    void an_invite_that_is_used_up_expired_revoked_or_unknown_lets_nobody_in() {
        NewInvite used = create(team.owner, member());
        NewInvite expired =
                create(team.owner, member().until(team.clock.instant().plusSeconds(60)));
        NewInvite revoked = create(team.owner, member());
        accept(carl, used.code());
        team.chat.inviting().revoke(team.owner, id(revoked));
        team.clock.advance(Duration.ofSeconds(60));

        Refused.with("invite_used_up", () -> accept(dora, used.code()));
        Refused.with("invite_expired", () -> accept(dora, expired.code()));
        Refused.with("invite_revoked", () -> accept(dora, revoked.code()));
        Refused.with("invite_not_found", () -> accept(dora, new Token("made up")));

        assertThat(isMember(dora)).isFalse();
        assertThat(list(team.owner))
                .extracting(InviteView::state)
                .containsExactly(InviteState.USED_UP, InviteState.EXPIRED, InviteState.REVOKED);
    }

    @Test
    void accepting_again_changes_nothing_and_takes_no_use() {
        NewInvite invite = create(team.owner, member().times(2));
        accept(carl, invite.code());

        Accepted again = accept(carl, invite.code());

        assertThat(again).isEqualTo(new Accepted(team.workspace, Role.MEMBER, false));
        assertThat(accept(dora, invite.code()).joined()).isTrue();
        assertThat(list(team.owner).get(0).invite().uses()).isEqualTo(2);
    }

    @Test
    void a_member_who_accepts_keeps_the_role_and_takes_no_use() {
        ChannelId plans = team.privateChannel(team.owner, "plans").id();
        Token code = invite(team.owner, CreateInvite.to(workspace, Role.ADMIN).into(plans));

        Accepted accepted = accept(team.guest, code);

        assertThat(accepted).isEqualTo(new Accepted(team.workspace, Role.GUEST, false));
        assertThat(channelsOf(team.guest)).isEmpty();
        assertThat(accept(carl, code).joined()).isTrue();
    }

    @Test
    void whoever_came_by_an_invite_and_left_needs_another_one() {
        Token code = invite(team.owner, member().times(5));
        accept(carl, code);
        team.chat.managingMembers().remove(team.owner, workspace, carl.user());

        Refused.with("invite_used_before", () -> accept(carl, code));

        assertThat(accept(carl, invite(team.owner, member())).joined()).isTrue();
    }

    @Test
    void an_invite_for_an_address_is_for_that_account_only() {
        Token code = invite(team.owner, member().onlyFor(new Email("CARL@Example.org")));

        Refused.with("invite_for_another_address", () -> accept(dora, code));

        assertThat(accept(carl, code).joined()).isTrue();
    }

    @Test
    void who_invited_whom_is_known_to_those_who_manage_members_and_to_the_inviter() {
        NewInvite admins = create(team.admin, member().times(2));
        NewInvite owners = create(team.owner, member());
        accept(carl, admins.code());
        accept(dora, admins.code());

        assertThat(list(team.owner))
                .extracting(view -> view.createdBy().username().value())
                .containsExactly("adam", "olga");
        assertThat(team.chat
                        .inviting()
                        .invited(team.owner, id(admins), Optional.empty(), 10)
                        .items())
                .extracting(invited -> invited.user().username().value())
                .containsExactly("carl", "dora");
        Refused.with(
                "invite_not_found", () -> team.chat.inviting().invited(team.ann, id(owners), Optional.empty(), 10));
        Refused.with("invite_not_found", () -> team.chat.inviting().revoke(carl, id(owners)));
        Refused.with("workspace_not_found", () -> list(team.register("stranger")));
        Refused.with("not_allowed", () -> list(team.ann));
    }

    @Test
    void nobody_invites_without_permission_nor_to_their_own_rank_or_above_but_owners() {
        Refused.with("not_allowed", () -> create(team.ann, member()));
        Refused.with("not_allowed", () -> create(team.guest, member()));
        for (Role role : List.of(Role.OWNER, Role.ADMIN)) {
            Refused.with("not_allowed", () -> create(team.admin, CreateInvite.to(workspace, role)));
        }
        Refused.with("workspace_not_found", () -> create(carl, member()));

        for (Role role : Role.values()) {
            assertThat(create(team.owner, CreateInvite.to(workspace, role))
                            .invite()
                            .state())
                    .isEqualTo(InviteState.OPEN);
        }
    }

    @Test
    void nobody_invites_into_a_channel_that_they_may_not_see_or_are_not_in() {
        ChannelId secret = team.privateChannel(team.owner, "secret").id();
        ChannelId open = team.publicChannel(team.owner, "open").id();
        ChannelId archived = team.publicChannel(team.admin, "archived").id();
        team.chat.keepingChannels().archive(team.admin, archived);
        ChannelId elsewhere = channelElsewhere();

        Refused.with("channel_not_found", () -> create(team.admin, member().into(secret)));
        Refused.with("channel_not_found", () -> create(team.admin, member().into(new ChannelId(new UUID(7, 7)))));
        Refused.with("channel_not_found", () -> create(team.admin, member().into(elsewhere)));
        Refused.with("not_joined", () -> create(team.admin, member().into(open)));
        Refused.with("channel_archived", () -> create(team.admin, member().into(archived)));
    }

    @Test
    void whoever_accepts_holds_the_roles_that_the_invite_gives() {
        CustomRole helper = role("helper", 200, Permission.MODERATE);
        CustomRole writer = role("writer", 10);
        CustomRole gone = role("gone", 10);
        NewInvite invite = create(team.admin, member().holding(helper.id(), writer.id(), gone.id()));
        team.chat.keepingRoles().remove(team.owner, gone.id());

        accept(carl, invite.code());

        assertThat(team.chat
                        .tellingPermissions()
                        .inWorkspace(carl, workspace)
                        .standing()
                        .roles())
                .containsExactly(helper, writer);
        assertThat(list(team.owner).get(0).customRoles()).containsExactlyInAnyOrder(helper.id(), writer.id());
        assertThat(team.chat
                        .readingAudit()
                        .ofWorkspace(
                                team.owner,
                                workspace,
                                AuditFilter.ALL.doing(AuditAction.ROLE_GIVEN),
                                Optional.empty(),
                                10)
                        .items())
                .extracting(entry -> entry.deed().details().get("invite"))
                .containsOnly(id(invite).toString())
                .hasSize(2);
    }

    @Test
    void nobody_offers_a_role_that_they_may_not_give() {
        CustomRole equal = role("equal", 500);
        CustomRole mighty = role("mighty", 10, Permission.DELETE_WORKSPACE);
        CustomRole helper = role("helper", 10);
        CustomRole inviters = role("inviters", 110, Permission.INVITE);
        team.chat.givingRoles().give(team.owner, inviters.id(), team.ann.user());
        ChannelId secret = team.privateChannel(team.owner, "secret").id();
        CustomRole insider = role("insider", 10);
        allow(secret, insider, Permission.SEE_CHANNEL);

        Refused.with("rank_too_low", () -> create(team.admin, member().holding(equal.id())));
        Refused.with("grants_too_much", () -> create(team.admin, member().holding(mighty.id())));
        Refused.with("grants_too_much", () -> create(team.admin, member().holding(insider.id())));
        Refused.with("not_allowed", () -> create(team.ann, guest().holding(helper.id()))); // may not manage roles
        Refused.with("role_not_found", () -> create(team.admin, member().holding(new CustomRoleId(new UUID(7, 7)))));
        Refused.with("role_not_found", () -> create(team.admin, member().holding(roleElsewhere())));
        Refused.with(
                "rank_too_low",
                () -> create(team.owner, CreateInvite.to(workspace, Role.OWNER).holding(helper.id())));
        create(team.ann, guest());
    }

    @Test
    void an_invite_with_a_role_that_the_inviter_may_give_no_more_lets_nobody_in() {
        CustomRole helper = role("helper", 10);
        Token code = invite(team.admin, member().holding(helper.id()));
        team.chat
                .keepingRoles()
                .change(
                        team.owner,
                        helper.id(),
                        new ChangeRole(
                                Optional.empty(), Optional.empty(), Optional.of(Set.of(Permission.DELETE_WORKSPACE))));

        Refused.with("invite_revoked", () -> accept(carl, code));

        team.chat.keepingRoles().remove(team.owner, helper.id());
        assertThat(accept(carl, code).joined()).isTrue();
    }

    private CreateInvite guest() {
        return CreateInvite.to(workspace, Role.GUEST);
    }

    private CustomRole role(String name, int rank, Permission... permissions) {
        return team.chat
                .keepingRoles()
                .create(team.owner, new CreateRole(workspace, new RoleName(name), new Rank(rank), Set.of(permissions)));
    }

    private void allow(ChannelId channel, CustomRole role, Permission permission) {
        team.chat
                .overridingPermissions()
                .put(
                        team.owner,
                        new ChannelOverride(channel, new Concerned.Holders(role.id()), Set.of(permission), Set.of()));
    }

    private CustomRoleId roleElsewhere() {
        WorkspaceId other = team.chat
                .keepingWorkspaces()
                .found(team.admin, new WorkspaceName("Other"))
                .id();
        return team.chat
                .keepingRoles()
                .create(team.admin, new CreateRole(other, new RoleName("other"), new Rank(10), Set.of()))
                .id();
    }

    private ChannelId channelElsewhere() {
        WorkspaceId other = team.chat
                .keepingWorkspaces()
                .found(team.admin, new WorkspaceName("Other"))
                .id();
        return team.chat
                .keepingChannels()
                .list(team.admin, other, Optional.empty(), 10)
                .items()
                .get(0)
                .id();
    }

    @Test
    void an_inviter_who_lost_the_standing_takes_the_invites_along() {
        Token demoted = invite(team.admin, member());
        team.chat.managingMembers().put(team.owner, workspace, team.admin.user(), Role.MEMBER);
        Refused.with("invite_revoked", () -> accept(carl, demoted));
        Refused.with("invite_revoked", () -> team.chat.acceptingInvites().preview(demoted));

        team.chat.managingMembers().put(team.owner, workspace, team.admin.user(), Role.ADMIN);
        assertThat(accept(carl, demoted).joined()).isTrue();

        Token gone = invite(team.admin, member());
        team.chat.managingMembers().remove(team.owner, workspace, team.admin.user());
        Refused.with("invite_revoked", () -> accept(dora, gone));
    }

    @Test
    void a_deactivated_inviter_invites_nobody() {
        Token code = invite(team.admin, member());

        team.chat.offboarding().deactivate(team.admin, team.admin.user());

        Refused.with("invite_revoked", () -> accept(carl, code));
    }

    @Test
    void a_role_above_what_the_inviter_is_by_now_is_not_given() {
        team.chat.managingMembers().put(team.owner, workspace, team.ann.user(), Role.OWNER);
        Token code = invite(team.ann, CreateInvite.to(workspace, Role.OWNER));

        team.chat.managingMembers().put(team.ann, workspace, team.ann.user(), Role.ADMIN);

        Refused.with("invite_revoked", () -> accept(carl, code));
    }

    @Test
    void channels_that_are_gone_by_the_time_of_accepting_are_left_out() {
        ChannelId deleted = team.publicChannel(team.admin, "deleted").id();
        ChannelId archived = team.publicChannel(team.admin, "archived").id();
        ChannelId left = team.privateChannel(team.admin, "left").id();
        ChannelId quit = team.publicChannel(team.admin, "quit").id();
        ChannelId closed = team.publicChannel(team.admin, "closed").id();
        ChannelId kept = team.privateChannel(team.admin, "kept").id();
        Token code = invite(team.admin, member().into(deleted, archived, left, quit, closed, kept));
        team.chat.joiningChannels().remove(team.admin, quit, team.admin.user());
        team.chat.joiningChannels().add(team.owner, closed, team.owner.user());
        team.chat
                .overridingPermissions()
                .put(
                        team.owner,
                        new ChannelOverride(
                                closed, new Concerned.Preset(Role.ADMIN), Set.of(), Set.of(Permission.ADD_TO_CHANNEL)));
        team.chat.keepingChannels().delete(team.admin, deleted);
        team.chat.keepingChannels().archive(team.admin, archived);
        team.chat.joiningChannels().remove(team.admin, left, team.admin.user());

        accept(carl, code);

        assertThat(channelsOf(carl)).containsExactlyInAnyOrder(team.general, kept);
    }

    @Test
    void a_deleted_workspace_lets_nobody_in_until_it_is_restored() {
        Token code = invite(team.owner, member());
        team.chat.keepingWorkspaces().delete(team.owner, workspace);

        Refused.with("invite_revoked", () -> accept(carl, code));
        Refused.with("invite_revoked", () -> team.chat.acceptingInvites().preview(code));

        team.chat.keepingWorkspaces().restore(team.owner, workspace);
        assertThat(accept(carl, code).joined()).isTrue();
    }

    @Test
    void a_deactivated_account_accepts_nothing() {
        Token code = invite(team.owner, member());
        team.chat.offboarding().deactivate(carl, carl.user());

        Refused.with("user_not_found", () -> accept(carl, code));
    }

    @Test
    void whoever_has_the_code_sees_where_it_leads_before_logging_in_but_no_channel_and_no_address() {
        Instant end = team.clock.instant().plus(Duration.ofDays(7));
        Token code = invite(team.owner, member().onlyFor(new Email("carl@example.org")));

        assertThat(team.chat.acceptingInvites().preview(code))
                .isEqualTo(new InvitePreview(team.workspace.name(), display(team.owner), Role.MEMBER, true, end));
        Refused.with("invite_not_found", () -> team.chat.acceptingInvites().preview(new Token("made up")));
        accept(carl, code);
        Refused.with("invite_used_up", () -> team.chat.acceptingInvites().preview(code));
    }

    private DisplayName display(Actor actor) {
        return team.chat.editingProfile().self(actor).user().displayName();
    }

    @Test
    void a_list_of_invites_tells_nothing_of_channels_that_its_reader_may_not_see() {
        ChannelId secret = team.privateChannel(team.admin, "secret").id();
        create(team.admin, member().into(secret));

        assertThat(list(team.admin).get(0).channels()).containsExactly(secret);
        assertThat(list(team.owner).get(0).channels()).isEmpty();
    }

    @Test
    void an_invite_is_for_a_while_in_the_future_and_for_some_people() {
        Instant now = team.clock.instant();

        Refused.with("in_the_past", () -> create(team.owner, member().until(now)));
        Refused.with("out_of_range", () -> create(team.owner, member().until(now.plus(Duration.ofDays(366)))));
        Refused.with("out_of_range", () -> create(team.owner, member().times(0)));
        Refused.with("out_of_range", () -> create(team.owner, member().times(10_001)));
        assertThat(create(team.owner, member()).invite().invite().terms())
                .isEqualTo(new InviteTerms(
                        Role.MEMBER, Set.of(), Set.of(), Optional.empty(), 1, now.plus(Duration.ofDays(7))));
    }

    @Test
    void an_anonymised_persons_address_is_in_no_invite_any_more() {
        Token code = invite(team.owner, member().onlyFor(new Email("carl@example.org")));

        team.chat.offboarding().anonymise(carl, carl.user());

        assertThat(list(team.owner).get(0).invite().terms().email()).isEmpty();
        Refused.with("invite_revoked", () -> accept(dora, code));
    }

    @Test
    void revoking_again_changes_nothing() {
        NewInvite invite = create(team.admin, member());
        team.chat.inviting().revoke(team.admin, id(invite));
        Instant first = team.clock.instant();
        team.clock.advance(Duration.ofHours(1));

        team.chat.inviting().revoke(team.owner, id(invite));

        assertThat(list(team.owner).get(0).invite().revokedAt()).contains(first);
    }

    private CreateInvite member() {
        return CreateInvite.to(workspace, Role.MEMBER);
    }

    private NewInvite create(Actor actor, CreateInvite command) {
        return team.chat.inviting().create(actor, command);
    }

    private Token invite(Actor actor, CreateInvite command) {
        return create(actor, command).code();
    }

    private static InviteId id(NewInvite invite) {
        return invite.invite().invite().id();
    }

    private Accepted accept(Actor actor, Token code) {
        return team.chat.acceptingInvites().accept(actor, code);
    }

    private List<InviteView> list(Actor actor) {
        return team.chat.inviting().list(actor, workspace, Optional.empty(), 50).items();
    }

    private List<ChannelId> channelsOf(Actor actor) {
        return team.store.read(stored -> stored.memberships().channelsOf(workspace, actor.user()));
    }

    private boolean isMember(Actor actor) {
        return team.store
                .read(stored -> stored.memberships().find(workspace, actor.user()))
                .isPresent();
    }
}
