package dev.parley.testkit.contract;

import static dev.parley.domain.model.permission.Permission.POST;
import static dev.parley.domain.model.permission.Permission.SEE_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What decides what members may do. */
public interface StandingsContract extends AdapterContract {
    @Test
    default void a_standing_is_the_membership_with_its_roles_highest_rank_first() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.ADMIN);
        UserId ben = world.newMember(workspace, Role.GUEST);
        CustomRole low = given(world, workspace, "low", 10, ada);
        CustomRole high = given(world, workspace, "high", 600, ada);
        given(world, workspace, "bens", 20, ben);
        UserId gone = world.newMember(workspace, Role.MEMBER);
        world.change(stored -> stored.memberships().leave(workspace, gone, world.now()));

        List<Standing> standings = world.list(stored ->
                stored.standings().in(workspace, List.of(ada, ben, ada, gone, new UserId(world.newId()))));

        assertThat(standings).hasSize(2);
        assertThat(standings)
                .filteredOn(standing -> standing.member().user().equals(ada))
                .containsExactly(
                        new Standing(new WorkspaceMember(workspace, ada, Role.ADMIN, world.now()), List.of(high, low)));
    }

    @Test
    default void in_a_channel_it_tells_whether_joined_and_which_overrides_are_about_the_member() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);
        ChannelId other = world.newChannel(workspace);
        UserId ada = world.newMember(workspace, Role.MEMBER);
        UserId ben = world.newMember(workspace, Role.GUEST);
        CustomRole adas = given(world, workspace, "adas", 10, ada);
        CustomRole bens = given(world, workspace, "bens", 20, ben);
        world.change(stored -> stored.memberships().join(new ConversationMember(channel, ada, world.now())));
        ChannelOverride preset = put(world, channel, new Concerned.Preset(Role.MEMBER), POST);
        ChannelOverride role = put(world, channel, new Concerned.Holders(adas.id()), POST);
        ChannelOverride own = put(world, channel, new Concerned.One(ada), POST);
        put(world, channel, new Concerned.Preset(Role.ADMIN), POST);
        ChannelOverride others = put(world, channel, new Concerned.Holders(bens.id()), POST);
        put(world, other, new Concerned.One(ada), POST);
        put(world, other, new Concerned.One(ben), POST);

        ChannelStanding standing = only(world, channel, ada);

        assertThat(standing.joined()).isTrue();
        assertThat(standing.standing().roles()).containsExactly(adas);
        assertThat(standing.overrides()).containsExactlyInAnyOrder(preset, role, own);
        assertThat(only(world, channel, ben).joined()).isFalse();
        assertThat(only(world, channel, ben).overrides()).containsExactly(others);
        assertThat(world.list(stored -> stored.standings().in(channel, List.of(ada, ben))))
                .hasSize(2);
    }

    @Test
    default void nobody_stands_anywhere_in_a_channel_of_another_workspace_or_of_none() {
        World world = new World(transactions());
        UserId ada = world.newMember(world.newWorkspace(), Role.OWNER);
        ChannelId elsewhere = world.newChannel(world.newWorkspace());
        ChannelId nowhere = new ChannelId(world.newId());

        assertThat(world.list(stored -> stored.standings().in(elsewhere, List.of(ada))))
                .isEmpty();
        assertThat(world.list(stored -> stored.standings().in(nowhere, List.of(ada))))
                .isEmpty();
    }

    @Test
    default void whoever_left_a_channel_has_not_joined_it() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);
        UserId ada = world.newMember(workspace, Role.MEMBER);

        world.change(stored -> {
            stored.memberships().join(new ConversationMember(channel, ada, world.now()));
            stored.memberships().leave(channel, ada, world.now());
        });

        assertThat(only(world, channel, ada).joined()).isFalse();
    }

    @Test
    default void overrides_about_seeing_are_found_in_all_channels_of_the_workspace() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.MEMBER);
        CustomRole adas = given(world, workspace, "adas", 10, ada);
        ChannelOverride shown = put(world, world.newChannel(workspace), new Concerned.Holders(adas.id()), SEE_CHANNEL);
        ChannelOverride hidden = new ChannelOverride(
                world.newChannel(workspace), new Concerned.Preset(Role.MEMBER), Set.of(POST), Set.of(SEE_CHANNEL));
        world.change(stored -> stored.channelOverrides().put(hidden));
        put(world, world.newChannel(workspace), new Concerned.One(ada), POST);
        put(world, world.newChannel(workspace), new Concerned.Preset(Role.GUEST), SEE_CHANNEL);
        put(world, world.newChannel(world.newWorkspace()), new Concerned.Preset(Role.MEMBER), SEE_CHANNEL);

        assertThat(world.list(stored -> stored.standings().aboutSeeing(workspace, ada)))
                .containsExactlyInAnyOrder(shown, hidden);
        assertThat(world.list(stored -> stored.standings().aboutSeeing(workspace, new UserId(world.newId()))))
                .isEmpty();
    }

    private static CustomRole given(World world, WorkspaceId workspace, String name, int rank, UserId user) {
        CustomRole role = new CustomRole(
                new CustomRoleId(world.newId()),
                workspace,
                new RoleName(name),
                new Rank(rank),
                Set.of(Permission.MODERATE, Permission.MENTION_ALL),
                world.now());
        world.change(stored -> {
            stored.customRoles().add(role);
            stored.customRoles().give(role, user, world.now());
        });
        return role;
    }

    private static ChannelOverride put(World world, ChannelId channel, Concerned concerned, Permission allowed) {
        ChannelOverride override = new ChannelOverride(channel, concerned, Set.of(allowed), Set.of());
        world.change(stored -> stored.channelOverrides().put(override));
        return override;
    }

    private static ChannelStanding only(World world, ChannelId channel, UserId user) {
        List<ChannelStanding> found = world.list(stored -> stored.standings().in(channel, List.of(user)));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
