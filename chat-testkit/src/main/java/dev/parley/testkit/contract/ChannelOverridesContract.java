package dev.parley.testkit.contract;

import static dev.parley.domain.model.permission.Permission.MODERATE;
import static dev.parley.domain.model.permission.Permission.POST;
import static dev.parley.domain.model.permission.Permission.REACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What single channels say otherwise. */
public interface ChannelOverridesContract extends AdapterContract {
    @Test
    default void an_override_takes_the_place_of_the_one_before_about_the_same() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);
        for (Concerned concerned : everyKind(world, workspace)) {
            put(world, new ChannelOverride(channel, concerned, Set.of(REACT), Set.of(POST)));
            ChannelOverride second = new ChannelOverride(channel, concerned, Set.of(POST), Set.of(MODERATE));

            put(world, second);

            assertThat(world.find(stored -> stored.channelOverrides().find(channel, concerned)))
                    .contains(second);
        }
    }

    @Test
    default void an_override_of_nothing_is_removed() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);
        List<Concerned> all = everyKind(world, workspace);
        all.forEach(concerned -> put(world, new ChannelOverride(channel, concerned, Set.of(POST), Set.of())));

        put(world, ChannelOverride.none(channel, all.get(1)));
        put(world, ChannelOverride.none(channel, new Concerned.Preset(Role.GUEST)));

        assertThat(of(world, channel)).containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(world.find(stored -> stored.channelOverrides().find(channel, all.get(1))))
                .isEmpty();
    }

    @Test
    default void a_channels_overrides_are_listed_in_the_order_in_which_they_count() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);
        ChannelId other = world.newChannel(workspace);
        List<Concerned> all = everyKind(world, workspace);
        all.reversed().forEach(concerned -> {
            put(world, new ChannelOverride(channel, concerned, Set.of(POST), Set.of()));
            put(world, new ChannelOverride(other, concerned, Set.of(), Set.of(POST)));
        });

        assertThat(of(world, channel)).isEqualTo(all);
    }

    @Test
    default void what_a_workspaces_channels_say_of_somebody_is_found() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId one = world.newChannel(workspace);
        ChannelId two = world.newChannel(workspace);
        ChannelId elsewhere = world.newChannel(world.newWorkspace());
        Concerned guests = new Concerned.Preset(Role.GUEST);
        List.of(one, two, elsewhere)
                .forEach(channel -> put(world, new ChannelOverride(channel, guests, Set.of(POST), Set.of())));
        everyKind(world, workspace)
                .forEach(concerned -> put(world, new ChannelOverride(one, concerned, Set.of(), Set.of(POST))));

        assertThat(world.list(stored -> stored.channelOverrides().about(workspace, guests)))
                .extracting(ChannelOverride::channel)
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    default void whoever_leaves_loses_what_was_allowed_and_keeps_what_was_denied() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId both = world.newChannel(workspace);
        ChannelId allowing = world.newChannel(workspace);
        UserId ada = world.newMember(workspace, Role.MEMBER);
        UserId ben = world.newMember(workspace, Role.MEMBER);
        for (UserId user : List.of(ada, ben)) {
            put(world, new ChannelOverride(both, new Concerned.One(user), Set.of(MODERATE), Set.of(POST)));
            put(world, new ChannelOverride(allowing, new Concerned.One(user), Set.of(MODERATE), Set.of()));
        }

        world.change(stored -> stored.memberships().leave(workspace, ada, world.now()));

        assertThat(world.list(stored -> stored.channelOverrides().about(workspace, new Concerned.One(ada))))
                .containsExactly(new ChannelOverride(both, new Concerned.One(ada), Set.of(), Set.of(POST)));
        assertThat(world.list(stored -> stored.channelOverrides().about(workspace, new Concerned.One(ben))))
                .hasSize(2);
    }

    @Test
    default void overrides_are_about_what_belongs_to_the_workspace() {
        World world = new World(transactions());
        ChannelId channel = world.newChannel(world.newWorkspace());
        WorkspaceId elsewhere = world.newWorkspace();
        ChannelId nowhere = new ChannelId(world.newId());

        everyKind(world, elsewhere).stream()
                .filter(concerned -> !(concerned instanceof Concerned.Preset))
                .forEach(concerned -> Refused.asFault(
                        () -> put(world, new ChannelOverride(channel, concerned, Set.of(POST), Set.of()))));
        Refused.asFault(() ->
                put(world, new ChannelOverride(nowhere, new Concerned.Preset(Role.GUEST), Set.of(POST), Set.of())));
    }

    /** In the order in which they count. */
    private static List<Concerned> everyKind(World world, WorkspaceId workspace) {
        CustomRole role = new CustomRole(
                new CustomRoleId(world.newId()),
                workspace,
                new RoleName("helper"),
                new Rank(10),
                Set.of(),
                world.now());
        world.change(stored -> stored.customRoles().add(role));
        return List.of(
                new Concerned.Preset(Role.ADMIN),
                new Concerned.Preset(Role.MEMBER),
                new Concerned.Holders(role.id()),
                new Concerned.One(world.newMember(workspace, Role.MEMBER)));
    }

    private static void put(World world, ChannelOverride override) {
        world.change(stored -> stored.channelOverrides().put(override));
    }

    private static List<Concerned> of(World world, ChannelId channel) {
        return world.list(stored -> stored.channelOverrides().of(channel)).stream()
                .map(ChannelOverride::concerned)
                .toList();
    }
}
