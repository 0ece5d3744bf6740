package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Custom roles, and who holds them. */
public interface CustomRolesContract extends AdapterContract {
    @Test
    default void a_role_is_kept_with_all_that_belongs_to_it() {
        World world = new World(transactions());
        CustomRole helper = role(world, world.newWorkspace(), "helper", 10, Permission.values());
        CustomRole idle = role(world, helper.workspace(), "idle", 999);

        add(world, helper);
        add(world, idle);

        assertThat(find(world, helper.id())).contains(helper);
        assertThat(find(world, idle.id())).contains(idle);
        assertThat(find(world, new CustomRoleId(world.newId()))).isEmpty();
    }

    @Test
    default void name_rank_and_permissions_change_and_the_rest_stays() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10, Permission.POST);
        CustomRole changed = helper.changed(new RoleName("guide"), new Rank(20), Set.of(Permission.MODERATE));

        world.change(stored -> stored.customRoles().update(changed));

        assertThat(find(world, helper.id())).contains(changed);
        assertThat(world.list(stored -> stored.customRoles().of(helper.workspace())))
                .containsExactly(changed);
    }

    @Test
    default void a_workspaces_roles_are_listed_with_the_highest_rank_first_and_then_by_name() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        CustomRole low = added(world, workspace, "a-low", 10);
        CustomRole second = added(world, workspace, "z2", 500);
        CustomRole first = added(world, workspace, "z-1", 500);
        added(world, world.newWorkspace(), "elsewhere", 600);

        assertThat(world.list(stored -> stored.customRoles().of(workspace))).containsExactly(first, second, low);
    }

    @Test
    default void a_name_is_taken_in_its_workspace_only() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        CustomRole other = added(world, helper.workspace(), "other", 10);

        Refused.withConflict("role_name_taken", () -> added(world, helper.workspace(), "HELPER", 20));
        Refused.withConflict(
                "role_name_taken",
                () -> world.change(stored ->
                        stored.customRoles().update(other.changed(helper.name(), other.rank(), other.permissions()))));
        added(world, world.newWorkspace(), "helper", 10);
    }

    @Test
    default void one_of_two_gets_a_roles_name() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            WorkspaceId workspace = world.newWorkspace();
            List<CustomRole> both = List.of(role(world, workspace, "helper", 10), role(world, workspace, "helper", 20));

            var outcomes = Duel.of(this, world, (stored, i) -> {
                stored.customRoles().add(both.get(i));
                return both.get(i);
            });

            Duel.oneWins("role_name_taken", outcomes);
            assertThat(world.list(stored -> stored.customRoles().of(workspace))).hasSize(1);
        }
    }

    @Test
    default void roles_are_given_once_and_taken_once() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        UserId ada = world.newMember(helper.workspace(), Role.MEMBER);

        assertThat(List.of(give(world, helper, ada), give(world, helper, ada))).containsExactly(true, false);
        assertThat(holders(world, helper)).containsExactly(ada);
        assertThat(List.of(take(world, helper, ada), take(world, helper, ada))).containsExactly(true, false);
        assertThat(holders(world, helper)).isEmpty();
    }

    @Test
    default void holders_are_listed_in_the_order_of_their_ids() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        List<UserId> users = Stream.generate(() -> world.newMember(helper.workspace(), Role.MEMBER))
                .limit(3)
                .toList();
        users.forEach(user -> give(world, helper, user));

        assertThat(holders(world, helper)).isEqualTo(users);
        assertThat(world.list(stored -> stored.customRoles().holders(helper.id(), Optional.of(users.get(0)), 1)))
                .containsExactly(users.get(1));
    }

    @Test
    default void a_removed_role_is_gone_from_its_holders_and_from_overrides() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        CustomRole other = added(world, helper.workspace(), "other", 10);
        UserId ada = world.newMember(helper.workspace(), Role.MEMBER);
        var channel = world.newChannel(helper.workspace());
        for (CustomRole role : List.of(helper, other)) {
            give(world, role, ada);
            world.change(stored -> stored.channelOverrides()
                    .put(new ChannelOverride(
                            channel, new Concerned.Holders(role.id()), Set.of(), Set.of(Permission.POST))));
        }

        boolean removed = world.write(stored -> stored.customRoles().remove(helper.id()));
        boolean again = world.write(stored -> stored.customRoles().remove(helper.id()));

        assertThat(List.of(removed, again)).containsExactly(true, false);
        assertThat(find(world, helper.id())).isEmpty();
        assertThat(world.list(stored -> stored.standings().in(helper.workspace(), List.of(ada))))
                .singleElement()
                .satisfies(standing -> assertThat(standing.roles()).containsExactly(other));
        assertThat(world.list(stored -> stored.channelOverrides().of(channel)))
                .extracting(ChannelOverride::concerned)
                .containsExactly(new Concerned.Holders(other.id()));
        added(world, helper.workspace(), "helper", 30);
    }

    @Test
    default void whoever_leaves_the_workspace_loses_every_role_and_comes_back_without() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        CustomRole elsewhere = added(world, world.newWorkspace(), "helper", 10);
        UserId ada = world.newMember(helper.workspace(), Role.MEMBER);
        world.change(stored ->
                stored.memberships().join(new WorkspaceMember(elsewhere.workspace(), ada, Role.MEMBER, world.now())));
        give(world, helper, ada);
        give(world, elsewhere, ada);

        world.change(stored -> {
            stored.memberships().leave(helper.workspace(), ada, world.now());
            stored.memberships().join(new WorkspaceMember(helper.workspace(), ada, Role.MEMBER, world.now()));
        });

        assertThat(holders(world, helper)).isEmpty();
        assertThat(holders(world, elsewhere)).containsExactly(ada);
    }

    @Test
    default void only_members_hold_roles_that_exist() {
        World world = new World(transactions());
        CustomRole helper = added(world, world.newWorkspace(), "helper", 10);
        CustomRole missing = role(world, helper.workspace(), "missing", 10);
        UserId member = world.newMember(helper.workspace(), Role.MEMBER);
        UserId stranger = world.newPerson();

        Refused.asFault(() -> give(world, helper, stranger));
        Refused.asFault(() -> give(world, missing, member));
        Refused.asFault(() -> world.change(stored -> stored.customRoles().update(missing)));
    }

    private static CustomRole role(
            World world, WorkspaceId workspace, String name, int rank, Permission... permissions) {
        return new CustomRole(
                new CustomRoleId(world.newId()),
                workspace,
                new RoleName(name),
                new Rank(rank),
                Set.of(permissions),
                world.now());
    }

    private static CustomRole added(
            World world, WorkspaceId workspace, String name, int rank, Permission... permissions) {
        CustomRole role = role(world, workspace, name, rank, permissions);
        add(world, role);
        return role;
    }

    private static void add(World world, CustomRole role) {
        world.change(stored -> stored.customRoles().add(role));
    }

    private static Optional<CustomRole> find(World world, CustomRoleId id) {
        return world.find(stored -> stored.customRoles().find(id));
    }

    private static boolean give(World world, CustomRole role, UserId user) {
        return world.write(stored -> stored.customRoles().give(role, user, world.now()));
    }

    private static boolean take(World world, CustomRole role, UserId user) {
        return world.write(stored -> stored.customRoles().take(role, user));
    }

    private static List<UserId> holders(World world, CustomRole role) {
        return world.list(stored -> stored.customRoles().holders(role.id(), Optional.empty(), 10));
    }
}
