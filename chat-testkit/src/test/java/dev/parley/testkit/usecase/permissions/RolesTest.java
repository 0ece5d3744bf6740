package dev.parley.testkit.usecase.permissions;

import static dev.parley.domain.model.permission.Permission.DELETE_WORKSPACE;
import static dev.parley.domain.model.permission.Permission.MANAGE_MEMBERS;
import static dev.parley.domain.model.permission.Permission.MANAGE_ROLES;
import static dev.parley.domain.model.permission.Permission.MODERATE;
import static dev.parley.domain.model.permission.Permission.POST;
import static dev.parley.domain.model.permission.Permission.SEE_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.usecase.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {
    private final Crowd crowd = new Crowd(Map.of());
    private final Actor admin = crowd.member("adam", Role.ADMIN);
    private final Actor ann = crowd.member("ann", Role.MEMBER);
    private final Actor bob = crowd.member("bob", Role.MEMBER);

    @Test
    void whoever_holds_a_role_may_do_what_it_names_until_it_is_taken() {
        CustomRole moderator = create(crowd.owner, "moderator", 200, MODERATE);

        give(admin, moderator, ann);
        assertThat(may(ann)).contains(MODERATE);
        crowd.chat.givingRoles().take(admin, moderator.id(), ann.user());

        assertThat(may(ann)).doesNotContain(MODERATE);
        assertThat(kinds()).contains(EventKind.ROLES_CHANGED, EventKind.MEMBER_CHANGED);
    }

    @Test
    void a_refusal_names_the_permission_that_it_needs() {
        assertThatThrownBy(() -> create(ann, "mine", 10)).hasMessageContaining("manage_roles");
    }

    @Test
    void nobody_makes_changes_gives_or_removes_a_role_of_their_rank_or_above() {
        CustomRole high = create(crowd.owner, "high", 500);
        CustomRole low = create(crowd.owner, "low", 499);

        Refused.with("rank_too_low", () -> create(admin, "equal", 500));
        Refused.with("rank_too_low", () -> give(admin, high, ann));
        Refused.with("rank_too_low", () -> crowd.chat.keepingRoles().remove(admin, high.id()));
        Refused.with("rank_too_low", () -> change(admin, high, Optional.of(10), Set.of()));
        Refused.with("rank_too_low", () -> change(admin, low, Optional.of(500), Set.of()));
        change(admin, low, Optional.of(498), Set.of());
    }

    @Test
    void nobody_acts_on_members_of_their_rank_or_above() {
        CustomRole low = create(crowd.owner, "low", 10);
        CustomRole lifting = create(crowd.owner, "lifting", 600);
        crowd.chat.givingRoles().give(crowd.owner, lifting.id(), bob.user());
        Actor second = crowd.member("second", Role.ADMIN);

        Refused.with("rank_too_low", () -> give(admin, low, admin));
        Refused.with("rank_too_low", () -> give(admin, low, second));
        Refused.with("rank_too_low", () -> give(admin, low, bob));
        Refused.with("rank_too_low", () -> give(admin, low, crowd.owner));
        Refused.with("not_allowed", () -> crowd.chat.managingMembers().remove(admin, crowd.workspace.id(), bob.user()));
        give(admin, low, ann);
    }

    @Test
    void nobody_puts_into_a_role_or_gives_what_they_lack() {
        CustomRole destroyer = create(crowd.owner, "destroyer", 10, DELETE_WORKSPACE);

        Refused.with("grants_too_much", () -> create(admin, "mine", 10, DELETE_WORKSPACE));
        Refused.with("grants_too_much", () -> give(admin, destroyer, ann));
        change(admin, destroyer, Optional.of(11), Set.of(DELETE_WORKSPACE, MODERATE)); // it had it before
        give(crowd.owner, destroyer, ann);
        assertThat(may(ann)).contains(DELETE_WORKSPACE, MODERATE);
    }

    @Test
    void a_rank_alone_gives_no_presets_with_more_permissions() {
        CustomRole recruiter = create(crowd.owner, "recruiter", 900, MANAGE_MEMBERS);
        give(crowd.owner, recruiter, ann);
        Actor newcomer = crowd.register("newcomer");

        Refused.with(
                "not_allowed",
                () -> crowd.chat.managingMembers().put(ann, crowd.workspace.id(), newcomer.user(), Role.ADMIN));
        crowd.chat.managingMembers().put(ann, crowd.workspace.id(), newcomer.user(), Role.MEMBER);
    }

    @Test
    void a_role_that_opens_a_channel_is_not_given_by_those_who_do_not_see_it() {
        Channel secret = crowd.channel(crowd.owner, "secret", true);
        CustomRole insider = create(crowd.owner, "insider", 10);
        crowd.chat
                .overridingPermissions()
                .put(
                        crowd.owner,
                        new ChannelOverride(
                                secret.id(), new Concerned.Holders(insider.id()), Set.of(SEE_CHANNEL), Set.of()));

        Refused.with("grants_too_much", () -> give(admin, insider, ann));
        give(crowd.owner, insider, ann);

        crowd.chat.joiningChannels().add(ann, secret.id(), ann.user());
        assertThat(crowd.isIn(secret.id(), ann.user())).isTrue();
    }

    @Test
    void nobody_frees_themselves_by_removing_a_role_or_by_stepping_down() {
        Channel news = crowd.channel(crowd.owner, "news", false);
        CustomRole keeper = create(crowd.owner, "keeper", 50, MANAGE_ROLES);
        CustomRole muted = create(crowd.owner, "muted", 10);
        CustomRole harmless = create(crowd.owner, "harmless", 10);
        List.of(keeper, muted, harmless).forEach(role -> give(crowd.owner, role, ann));
        deny(news, new Concerned.Holders(muted.id()));
        deny(news, new Concerned.Preset(Role.MEMBER));

        Refused.with("grants_too_much", () -> crowd.chat.keepingRoles().remove(ann, muted.id()));
        Refused.with("rank_too_low", () -> crowd.chat.givingRoles().take(ann, muted.id(), ann.user()));
        Refused.with(
                "grants_too_much",
                () -> crowd.chat.managingMembers().put(bob, crowd.workspace.id(), bob.user(), Role.GUEST));
        crowd.chat.keepingRoles().remove(ann, harmless.id());
        crowd.chat.keepingRoles().remove(admin, muted.id());
    }

    @Test
    void roles_and_allowances_do_not_come_back_with_whoever_left_and_denials_do() {
        Channel news = crowd.channel(crowd.owner, "news", false);
        give(crowd.owner, create(crowd.owner, "moderator", 200, MODERATE), ann);
        crowd.chat
                .overridingPermissions()
                .put(
                        crowd.owner,
                        new ChannelOverride(news.id(), new Concerned.One(ann.user()), Set.of(MODERATE), Set.of(POST)));

        crowd.chat.managingMembers().remove(ann, crowd.workspace.id(), ann.user());
        crowd.chat.managingMembers().put(admin, crowd.workspace.id(), ann.user(), Role.MEMBER);

        assertThat(may(ann)).isEqualTo(may(bob));
        assertThat(crowd.inChannel(ann, news.id()).orElseThrow().permissions()).doesNotContain(MODERATE, POST);
    }

    @Test
    void a_workspace_has_only_so_many_roles() {
        for (int i = 0; i < CustomRole.MOST; i++) {
            create(crowd.owner, "role-" + i, 10);
        }

        Refused.with("too_many_roles", () -> create(crowd.owner, "one-more", 10));
    }

    @Test
    void a_role_is_named_once_like_no_preset_and_ranks_between_guests_and_owners() {
        create(crowd.owner, "helper", 10);

        Refused.with("role_name_taken", () -> create(crowd.owner, "Helper", 20));
        Refused.with("reserved", () -> create(crowd.owner, "Owner", 20));
        Refused.with("out_of_range", () -> create(crowd.owner, "zero", 0));
        Refused.with("out_of_range", () -> create(crowd.owner, "top", 1000));
    }

    @Test
    void members_see_the_roles_and_strangers_cannot_tell_them_from_none() {
        CustomRole helper = create(crowd.owner, "helper", 10);

        assertThat(crowd.chat.keepingRoles().list(bob, crowd.workspace.id())).containsExactly(helper);
        Refused.with("not_allowed", () -> create(bob, "mine", 10));
        Refused.with("role_not_found", () -> crowd.chat.keepingRoles().find(crowd.stranger, helper.id()));
        Refused.with("role_not_found", () -> give(crowd.stranger, helper, bob));
        Refused.with(
                "role_not_found",
                () -> crowd.chat.givingRoles().holders(crowd.stranger, helper.id(), Optional.empty(), 10));
        Refused.with("user_not_found", () -> give(crowd.owner, helper, crowd.stranger));
    }

    private CustomRole create(Actor actor, String name, int rank, Permission... permissions) {
        return crowd.chat
                .keepingRoles()
                .create(
                        actor,
                        new CreateRole(crowd.workspace.id(), new RoleName(name), new Rank(rank), Set.of(permissions)));
    }

    private void change(Actor actor, CustomRole role, Optional<Integer> rank, Set<Permission> permissions) {
        crowd.chat
                .keepingRoles()
                .change(
                        actor,
                        role.id(),
                        new ChangeRole(
                                Optional.empty(),
                                rank.map(Rank::new),
                                Optional.of(permissions).filter(some -> !some.isEmpty())));
    }

    private void give(Actor actor, CustomRole role, Actor to) {
        crowd.chat.givingRoles().give(actor, role.id(), to.user());
    }

    private void deny(Channel channel, Concerned concerned) {
        crowd.chat
                .overridingPermissions()
                .put(crowd.owner, new ChannelOverride(channel.id(), concerned, Set.of(), Set.of(POST)));
    }

    private Set<Permission> may(Actor actor) {
        return crowd.inWorkspace(actor).orElseThrow().permissions();
    }

    private List<EventKind> kinds() {
        return crowd.store.read(stored -> stored.feed().read(FeedId.of(crowd.workspace.id()), 0, 1000)).stream()
                .map(entry -> entry.event().kind())
                .toList();
    }
}
