package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who belongs to a workspace, and as what. */
public interface MembershipsContract extends AdapterContract {
    @Test
    default void whoever_joins_a_workspace_is_a_member() {
        World world = new World(transactions());
        WorkspaceMember ada = new WorkspaceMember(world.newWorkspace(), world.newPerson(), Role.ADMIN, world.now());

        boolean joined = join(world, ada);

        assertThat(joined).isTrue();
        assertThat(find(world, ada)).contains(ada);
        assertThat(world.find(stored -> stored.memberships().find(ada.workspace(), new UserId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void joining_a_workspace_again_changes_nothing() {
        World world = new World(transactions());
        WorkspaceMember ada = new WorkspaceMember(world.newWorkspace(), world.newPerson(), Role.ADMIN, world.now());
        join(world, ada);

        boolean again = join(
                world,
                new WorkspaceMember(
                        ada.workspace(), ada.user(), Role.GUEST, world.now().plusSeconds(1)));

        assertThat(again).isFalse();
        assertThat(find(world, ada)).contains(ada);
    }

    @Test
    default void whoever_leaves_a_workspace_is_no_member_until_coming_back() {
        World world = new World(transactions());
        WorkspaceMember ada = new WorkspaceMember(world.newWorkspace(), world.newPerson(), Role.ADMIN, world.now());
        join(world, ada);

        boolean left = leave(world, ada);
        boolean leftAgain = leave(world, ada);
        Optional<WorkspaceMember> meanwhile = find(world, ada);
        WorkspaceMember back = new WorkspaceMember(
                ada.workspace(), ada.user(), Role.GUEST, world.now().plusSeconds(60));
        boolean rejoined = join(world, back);

        assertThat(left).isTrue();
        assertThat(leftAgain).isFalse();
        assertThat(meanwhile).isEmpty();
        assertThat(rejoined).isTrue();
        assertThat(find(world, ada)).contains(back);
        assertThat(of(world, ada.workspace(), Optional.empty(), 10)).containsExactly(ada.user());
    }

    @Test
    default void a_role_changes_and_the_rest_of_the_membership_stays() {
        World world = new World(transactions());
        WorkspaceMember ada = new WorkspaceMember(world.newWorkspace(), world.newPerson(), Role.ADMIN, world.now());
        join(world, ada);

        world.change(stored -> stored.memberships().changeRole(ada.workspace(), ada.user(), Role.OWNER));

        assertThat(find(world, ada))
                .contains(new WorkspaceMember(ada.workspace(), ada.user(), Role.OWNER, ada.joinedAt()));
    }

    @Test
    default void only_present_people_count_as_people() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId owner = world.newMember(workspace, Role.OWNER);
        UserId leaving = world.newMember(workspace, Role.GUEST);
        world.newMember(world.newWorkspace(), Role.MEMBER);
        UserId assistant = world.newAssistant(workspace).user();

        world.change(stored -> {
            stored.memberships().leave(workspace, leaving, world.now());
            stored.memberships().join(new WorkspaceMember(workspace, assistant, Role.GUEST, world.now()));
            User person = stored.users().find(owner).orElseThrow();
            stored.users().update(person.deactivated(world.now()));
        });

        assertThat(world.list(stored -> stored.memberships().of(workspace, Optional.empty(), 10)))
                .extracting(WorkspaceMember::user)
                .containsExactlyInAnyOrder(owner, assistant);
        assertThat(world.count(stored -> stored.memberships().countPeople(workspace)))
                .isEqualTo(1);
    }

    @Test
    default void only_present_owners_count() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        world.newMember(workspace, Role.OWNER);
        UserId leaving = world.newMember(workspace, Role.OWNER);
        UserId demoted = world.newMember(workspace, Role.OWNER);
        world.newMember(workspace, Role.ADMIN);
        world.newMember(world.newWorkspace(), Role.OWNER);

        world.change(stored -> {
            stored.memberships().leave(workspace, leaving, world.now());
            stored.memberships().changeRole(workspace, demoted, Role.ADMIN);
        });

        assertThat(world.count(stored -> stored.memberships().countOwners(workspace)))
                .isEqualTo(1);
        assertThat(world.count(stored -> stored.memberships().countOwners(new WorkspaceId(world.newId()))))
                .isZero();
    }

    @Test
    default void present_members_are_listed_in_the_order_of_their_ids() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        List<UserId> users = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            users.add(world.newMember(workspace, Role.MEMBER));
        }

        world.change(stored -> stored.memberships().leave(workspace, users.remove(1), world.now()));

        assertThat(of(world, workspace, Optional.empty(), 10)).isEqualTo(users);
        assertThat(of(world, workspace, Optional.empty(), 2)).isEqualTo(users.subList(0, 2));
        assertThat(of(world, workspace, Optional.of(users.get(0)), 10)).isEqualTo(users.subList(1, 3));
    }

    @Test
    default void a_users_memberships_are_those_of_workspaces_that_are_not_deleted() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        List<WorkspaceMember> all = new ArrayList<>();
        for (Role role : List.of(Role.OWNER, Role.MEMBER, Role.GUEST)) {
            WorkspaceMember member = new WorkspaceMember(world.newWorkspace(), ada, role, world.now());
            join(world, member);
            all.add(member);
        }

        world.change(stored -> {
            stored.memberships().leave(all.get(1).workspace(), ada, world.now());
            stored.softDeletions()
                    .delete(
                            new Deletable.OfWorkspace(all.get(2).workspace()),
                            new Deletion(world.now(), Optional.empty()));
        });

        assertThat(world.list(stored -> stored.memberships().of(ada))).containsExactly(all.get(0));
        assertThat(world.list(stored -> stored.memberships().everywhere(ada))).containsExactly(all.get(0), all.get(2));
    }

    @Test
    default void only_those_who_exist_join_what_exists() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        UserId nobody = new UserId(world.newId());
        WorkspaceId nowhere = new WorkspaceId(world.newId());

        Refused.asFault(() -> join(world, new WorkspaceMember(workspace, nobody, Role.MEMBER, world.now())));
        Refused.asFault(() -> join(world, new WorkspaceMember(nowhere, ada, Role.MEMBER, world.now())));
    }

    private static boolean join(World world, WorkspaceMember member) {
        return world.write(stored -> stored.memberships().join(member));
    }

    private static boolean leave(World world, WorkspaceMember member) {
        return world.write(stored -> stored.memberships().leave(member.workspace(), member.user(), world.now()));
    }

    private static Optional<WorkspaceMember> find(World world, WorkspaceMember member) {
        return world.read(stored -> stored.memberships().find(member.workspace(), member.user()));
    }

    private static List<UserId> of(World world, WorkspaceId workspace, Optional<UserId> after, int limit) {
        return world.read(stored -> stored.memberships().of(workspace, after, limit)).stream()
                .map(WorkspaceMember::user)
                .toList();
    }
}
