package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two who join, leave or open the same at once. */
public interface RacesForPlacesContract extends AdapterContract {
    @Test
    default void opening_the_same_direct_message_at_once_gives_both_the_same() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        for (int round = 0; round < Duel.ROUNDS; round++) {
            UserId ada = world.newPerson();
            UserId ben = world.newPerson();
            List<DirectMessageChannel> both = List.of(
                    world.samples.directMessage(workspace, ada, ben), world.samples.directMessage(workspace, ben, ada));

            List<DirectMessageChannel> opened = Race.answers(Duel.of(
                    this, world, (stored, i) -> stored.directMessageChannels().open(both.get(i))));

            assertThat(opened.get(0)).isEqualTo(opened.get(1)).isIn(both);
            assertThat(world.list(stored -> stored.directMessageChannels().of(ada, workspace, Optional.empty(), 10)))
                    .containsExactly(opened.get(0));
            assertThat(world.list(
                            stored -> stored.memberships().of(opened.get(0).id(), Optional.empty(), 10)))
                    .hasSize(2);
        }
    }

    @Test
    default void of_two_last_owners_who_leave_at_once_one_stays() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            WorkspaceId workspace = world.newWorkspace();
            List<UserId> owners =
                    List.of(world.newMember(workspace, Role.OWNER), world.newMember(workspace, Role.OWNER));

            List<Boolean> left = Race.answers(
                    Duel.of(this, world, (stored, i) -> leavesUnlessLast(world, stored, workspace, owners.get(i))));

            assertThat(left).containsExactlyInAnyOrder(true, false);
            assertThat(world.count(stored -> stored.memberships().countOwners(workspace)))
                    .isEqualTo(1);
        }
    }

    private static boolean leavesUnlessLast(World world, Repositories stored, WorkspaceId workspace, UserId owner) {
        stored.feed().lock(List.of(FeedId.of(workspace)));
        return stored.memberships().countOwners(workspace) > 1
                && stored.memberships().leave(workspace, owner, world.now());
    }

    @Test
    default void joining_a_workspace_twice_at_once_makes_one_member() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            WorkspaceMember ada =
                    new WorkspaceMember(world.newWorkspace(), world.newPerson(), Role.MEMBER, world.now());

            List<Boolean> joined = Race.answers(
                    Duel.of(this, world, (stored, i) -> stored.memberships().join(ada)));

            assertThat(joined).containsExactlyInAnyOrder(true, false);
            assertThat(world.list(stored -> stored.memberships().of(ada.workspace(), Optional.empty(), 10)))
                    .containsExactly(ada);
        }
    }

    @InEveryConversation
    default void joining_and_leaving_a_conversation_twice_at_once_happens_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            ConversationMember cleo = new ConversationMember(talk.id, talk.world.newPerson(), talk.world.now());

            List<Boolean> joined = Race.answers(Duel.of(
                    this, talk.world, (stored, i) -> stored.memberships().join(cleo)));
            List<Boolean> left = Race.answers(Duel.of(
                    this,
                    talk.world,
                    (stored, i) -> stored.memberships().leave(talk.id, cleo.user(), talk.world.now())));

            assertThat(joined).containsExactlyInAnyOrder(true, false);
            assertThat(left).containsExactlyInAnyOrder(true, false);
            assertThat(talk.world.find(stored -> stored.memberships().find(talk.id, cleo.user())))
                    .isEmpty();
        }
    }
}
