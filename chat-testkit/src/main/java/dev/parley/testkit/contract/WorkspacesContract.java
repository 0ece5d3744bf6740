package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Workspaces. */
public interface WorkspacesContract extends AdapterContract {
    @Test
    default void a_workspace_is_kept_as_it_is() {
        World world = new World(transactions());
        Workspace engines = world.samples.workspace("Engines").held(true);

        world.add(engines);

        assertThat(world.find(stored -> stored.workspaces().find(engines.id()))).contains(engines);
        assertThat(world.find(stored -> stored.workspaces().find(new WorkspaceId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void two_workspaces_may_have_the_same_name() {
        World world = new World(transactions());

        Workspace one = world.add(world.samples.workspace("Engines"));
        Workspace other = world.add(world.samples.workspace("Engines"));

        assertThat(world.find(stored -> stored.workspaces().find(one.id()))).contains(one);
        assertThat(world.find(stored -> stored.workspaces().find(other.id()))).contains(other);
    }

    @Test
    default void workspaces_without_a_default_channel_are_found_in_the_order_of_their_ids() {
        World world = new World(transactions());
        WorkspaceId before = world.newWorkspace();
        List<WorkspaceId> lacking = List.of(world.newWorkspace(), world.newWorkspace(), world.newWorkspace());
        WorkspaceId deleted = world.newWorkspace();
        WorkspaceId furnished = world.newWorkspace();
        world.change(stored -> {
            stored.channels().add(world.samples.publicChannel(lacking.get(0), world.newName("other")));
            stored.channels().add(world.samples.defaultChannel(furnished));
            stored.softDeletions()
                    .delete(new Deletable.OfWorkspace(deleted), new Deletion(world.now(), Optional.empty()));
        });

        assertThat(lacking(world, before, 2)).isEqualTo(lacking.subList(0, 2));
        assertThat(lacking(world, before, 10)).isEqualTo(lacking);
        assertThat(lacking(world, lacking.get(1), 10)).isEqualTo(lacking.subList(2, 3));
        assertThat(lacking(world, lacking.get(2), 10)).isEmpty();
    }

    private static List<WorkspaceId> lacking(World world, WorkspaceId after, int limit) {
        return world.read(stored -> stored.workspaces().withoutDefaultChannel(Optional.of(after), limit)).stream()
                .map(Workspace::id)
                .toList();
    }

    @Test
    default void the_name_changes_but_not_the_deletion_and_the_legal_hold() {
        World world = new World(transactions());
        Workspace engines = world.add(world.samples.workspace("Engines"));
        Deletion deletion = new Deletion(world.now(), Optional.of(world.newPerson()));
        world.change(stored -> stored.softDeletions().delete(new Deletable.OfWorkspace(engines.id()), deletion));

        Workspace renamed = engines.renamed(new WorkspaceName("Machines")).held(true);
        world.change(stored -> stored.workspaces().update(renamed));

        assertThat(world.find(stored -> stored.workspaces().find(engines.id())))
                .contains(
                        new Workspace(engines.id(), renamed.name(), false, engines.createdAt(), Optional.of(deletion)));
    }

    @Test
    default void a_legal_hold_is_placed_and_lifted_by_itself() {
        World world = new World(transactions());
        Workspace engines = world.add(world.samples.workspace("Engines"));

        boolean placed = world.write(stored -> stored.workspaces().hold(engines.id(), true));
        boolean again = world.write(stored -> stored.workspaces().hold(engines.id(), true));
        world.change(stored -> stored.workspaces().update(engines.renamed(new WorkspaceName("Machines"))));
        boolean heldAfterChange = world.read(
                stored -> stored.workspaces().find(engines.id()).orElseThrow().legalHold());
        boolean lifted = world.write(stored -> stored.workspaces().hold(engines.id(), false));

        assertThat(placed).isTrue();
        assertThat(again).isFalse();
        assertThat(heldAfterChange).isTrue();
        assertThat(lifted).isTrue();
        assertThat(world.find(stored -> stored.workspaces().find(engines.id())))
                .contains(engines.renamed(new WorkspaceName("Machines")));
    }

    @Test
    default void a_user_sees_own_workspaces_in_the_order_of_their_ids() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        List<WorkspaceId> ids = List.of(joined(world, ada), joined(world, ada), joined(world, ada));
        joined(world, world.newPerson());

        assertThat(of(world, ada, Optional.empty(), 10)).isEqualTo(ids);
        assertThat(of(world, ada, Optional.empty(), 2)).isEqualTo(ids.subList(0, 2));
        assertThat(of(world, ada, Optional.of(ids.get(0)), 10)).isEqualTo(ids.subList(1, 3));
        assertThat(of(world, ada, Optional.of(ids.get(2)), 10)).isEmpty();
    }

    @Test
    default void workspaces_that_are_left_or_deleted_are_not_listed_until_one_is_back() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        WorkspaceId left = joined(world, ada);
        WorkspaceId deleted = joined(world, ada);
        Deletable what = new Deletable.OfWorkspace(deleted);

        world.change(stored -> {
            stored.memberships().leave(left, ada, world.now());
            stored.softDeletions().delete(what, new Deletion(world.now(), Optional.empty()));
        });
        List<WorkspaceId> meanwhile = of(world, ada, Optional.empty(), 10);
        world.change(stored -> {
            stored.memberships().join(new WorkspaceMember(left, ada, Role.MEMBER, world.now()));
            stored.softDeletions().restore(what);
        });

        assertThat(meanwhile).isEmpty();
        assertThat(of(world, ada, Optional.empty(), 10)).containsExactly(left, deleted);
    }

    private static WorkspaceId joined(World world, UserId user) {
        WorkspaceId workspace = world.newWorkspace();
        world.change(
                stored -> stored.memberships().join(new WorkspaceMember(workspace, user, Role.MEMBER, world.now())));
        return workspace;
    }

    private static List<WorkspaceId> of(World world, UserId user, Optional<WorkspaceId> after, int limit) {
        return world.read(stored -> stored.workspaces().of(user, after, limit)).stream()
                .map(Workspace::id)
                .toList();
    }
}
