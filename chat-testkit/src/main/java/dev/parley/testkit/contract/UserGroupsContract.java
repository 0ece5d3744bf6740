package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups of users, and who is in them. */
public interface UserGroupsContract extends AdapterContract {
    @Test
    default void a_group_is_found_by_id_and_by_handle_as_it_was_made() {
        World world = new World(transactions());
        WorkspaceId elsewhere = world.newWorkspace();
        UserGroup group = add(world, world.newWorkspace(), "authors");

        assertThat(world.find(s -> s.userGroups().find(group.id()))).hasValue(group);
        assertThat(world.find(s -> s.userGroups().findByHandle(group.workspace(), group.handle())))
                .hasValue(group);
        assertThat(world.find(s -> s.userGroups().findByHandle(group.workspace(), new GroupHandle("nobody"))))
                .isEmpty();
        assertThat(world.find(s -> s.userGroups().findByHandle(elsewhere, group.handle())))
                .isEmpty();
    }

    @Test
    default void a_handle_is_given_once_in_a_workspace() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserGroup group = add(world, workspace, "authors");
        UserGroup other = add(world, workspace, "readers");

        Refused.withConflict("group_handle_taken", () -> add(world, workspace, "authors"));
        Refused.withConflict(
                "group_handle_taken",
                () -> world.change(s -> s.userGroups().update(other.called(group.handle(), other.name()))));

        assertThat(add(world, world.newWorkspace(), "authors").handle()).isEqualTo(group.handle());
        assertThat(world.find(s -> s.userGroups().find(other.id()))).hasValue(other);
    }

    @Test
    default void a_changed_group_is_found_under_its_new_handle_only() {
        World world = new World(transactions());
        UserGroup group = add(world, world.newWorkspace(), "authors");
        UserGroup changed = group.called(new GroupHandle("writers"), new GroupName("Writers"));

        world.change(s -> s.userGroups().update(changed));

        assertThat(world.find(s -> s.userGroups().find(group.id()))).hasValue(changed);
        assertThat(world.find(s -> s.userGroups().findByHandle(group.workspace(), group.handle())))
                .isEmpty();
        assertThat(add(world, group.workspace(), "authors").id()).isNotEqualTo(group.id());
    }

    @Test
    default void the_groups_of_a_workspace_are_listed_by_id() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserGroup one = add(world, workspace, "one");
        UserGroup two = add(world, workspace, "two");
        UserGroup three = add(world, workspace, "three");
        add(world, world.newWorkspace(), "elsewhere");

        assertThat(of(world, workspace, Optional.empty(), 10)).containsExactly(one, two, three);
        assertThat(of(world, workspace, Optional.of(one.id()), 1)).containsExactly(two);
        assertThat(of(world, workspace, Optional.of(three.id()), 1)).isEmpty();
    }

    @Test
    default void members_come_and_go_once() {
        World world = new World(transactions());
        UserGroup group = add(world, world.newWorkspace(), "authors");
        UserId ada = world.newMember(group.workspace(), Role.MEMBER);
        UserId ben = world.newMember(group.workspace(), Role.MEMBER);

        assertThat(join(world, group, ada)).isTrue();
        assertThat(join(world, group, ada)).isFalse();
        assertThat(join(world, group, ben)).isTrue();
        assertThat(members(world, group, Optional.empty(), 10)).containsExactly(ada, ben);
        assertThat(members(world, group, Optional.empty(), 1)).containsExactly(ada);
        assertThat(members(world, group, Optional.of(ada), 10)).containsExactly(ben);

        assertThat(leave(world, group, ada)).isTrue();
        assertThat(leave(world, group, ada)).isFalse();
        assertThat(members(world, group, Optional.empty(), 10)).containsExactly(ben);
    }

    @Test
    default void whoever_left_the_workspace_is_passed_over_until_coming_back() {
        World world = new World(transactions());
        UserGroup group = add(world, world.newWorkspace(), "authors");
        UserId ada = world.newMember(group.workspace(), Role.MEMBER);
        join(world, group, ada);

        world.change(s -> s.memberships().leave(group.workspace(), ada, world.now()));
        assertThat(members(world, group, Optional.empty(), 10)).isEmpty();
        assertThat(all(world, group)).isEmpty();

        world.change(s -> s.memberships().join(new WorkspaceMember(group.workspace(), ada, Role.MEMBER, world.now())));
        assertThat(members(world, group, Optional.empty(), 10)).containsExactly(ada);
        assertThat(all(world, group)).containsExactly(ada);
    }

    @Test
    default void everybody_in_any_of_several_groups_is_given_once() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserGroup authors = add(world, workspace, "authors");
        UserGroup readers = add(world, workspace, "readers");
        UserId ada = world.newMember(workspace, Role.MEMBER);
        UserId ben = world.newMember(workspace, Role.MEMBER);
        join(world, authors, ada);
        join(world, readers, ada);
        join(world, readers, ben);

        assertThat(all(world, authors, readers)).containsExactlyInAnyOrder(ada, ben);
        assertThat(all(world, authors)).containsExactly(ada);
    }

    @Test
    default void a_removed_group_is_gone_with_its_members_and_its_handle_is_free() {
        World world = new World(transactions());
        UserGroup group = add(world, world.newWorkspace(), "authors");
        UserId ada = world.newMember(group.workspace(), Role.MEMBER);
        join(world, group, ada);

        world.change(s -> s.userGroups().remove(group.id()));

        assertThat(world.find(s -> s.userGroups().find(group.id()))).isEmpty();
        assertThat(all(world, group)).isEmpty();
        assertThat(of(world, group.workspace(), Optional.empty(), 10)).isEmpty();
        assertThat(members(world, add(world, group.workspace(), "authors"), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void one_of_two_gets_a_handle_that_both_want_at_once() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            WorkspaceId workspace = world.newWorkspace();

            var outcomes = Duel.of(this, world, (stored, i) -> {
                UserGroup group = group(world, workspace, "authors");
                stored.userGroups().add(group);
                return group;
            });

            Duel.oneWins("group_handle_taken", outcomes);
        }
    }

    private static UserGroup group(World world, WorkspaceId workspace, String handle) {
        return new UserGroup(
                new UserGroupId(world.newId()), workspace, new GroupHandle(handle), new GroupName(handle), world.now());
    }

    private static UserGroup add(World world, WorkspaceId workspace, String handle) {
        UserGroup group = group(world, workspace, handle);
        world.change(stored -> stored.userGroups().add(group));
        return group;
    }

    private static boolean join(World world, UserGroup group, UserId user) {
        return world.write(stored -> stored.userGroups().join(group.id(), user, world.now()));
    }

    private static boolean leave(World world, UserGroup group, UserId user) {
        return world.write(stored -> stored.userGroups().leave(group.id(), user));
    }

    private static List<UserGroup> of(World world, WorkspaceId workspace, Optional<UserGroupId> after, int limit) {
        return world.list(stored -> stored.userGroups().of(workspace, after, limit));
    }

    private static List<UserId> members(World world, UserGroup group, Optional<UserId> after, int limit) {
        return world.list(stored -> stored.userGroups().members(group.id(), after, limit));
    }

    private static Set<UserId> all(World world, UserGroup... groups) {
        List<UserGroupId> ids = List.of(groups).stream().map(UserGroup::id).toList();
        return world.read(stored -> stored.userGroups().members(ids));
    }
}
