package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same people always share the same direct message. */
public interface DirectMessageChannelsContract extends AdapterContract {
    @Test
    default void opening_a_direct_message_adds_it_with_its_members() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();
        DirectMessageChannel wanted = world.samples.directMessage(world.newWorkspace(), ben, ada);

        DirectMessageChannel opened =
                world.write(stored -> stored.directMessageChannels().open(wanted));

        assertThat(opened).isEqualTo(wanted);
        assertThat(world.find(stored -> stored.directMessageChannels().find(wanted.id())))
                .contains(wanted);
        assertThat(world.list(stored -> stored.memberships().of(wanted.id(), Optional.empty(), 10)))
                .containsExactly(
                        new ConversationMember(wanted.id(), ada, wanted.createdAt()),
                        new ConversationMember(wanted.id(), ben, wanted.createdAt()));
        assertThat(world.find(stored -> stored.directMessageChannels().find(new DirectMessageChannelId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void opening_it_again_gives_the_first_whatever_the_order_of_the_people() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();
        UserId cleo = world.newPerson();
        DirectMessageChannel first = world.open(workspace, ada, ben, cleo);
        world.clock.advance(Duration.ofMinutes(1));

        DirectMessageChannel again = world.open(workspace, cleo, ada, ben);

        assertThat(again).isEqualTo(first);
        assertThat(of(world, ada, workspace, Optional.empty(), 10)).containsExactly(first.id());
    }

    @Test
    default void opening_it_again_leaves_the_members_where_they_were() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.DIRECT_MESSAGE);
        Message read = talk.post(talk.ada, "read");
        talk.post(talk.ada, "not read yet");
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, read.id()));

        talk.world.open(talk.workspace, talk.ada, talk.ben);

        assertThat(talk.unread(talk.ben).messages()).isEqualTo(1);
    }

    @Test
    default void fewer_people_more_people_or_another_workspace_have_a_direct_message_of_their_own() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();
        UserId cleo = world.newPerson();

        List<DirectMessageChannel> opened = List.of(
                world.open(workspace, ada),
                world.open(workspace, ada, ben),
                world.open(workspace, ada, cleo),
                world.open(workspace, ada, ben, cleo),
                world.open(world.newWorkspace(), ada, ben));

        assertThat(opened.stream().map(DirectMessageChannel::id)).doesNotHaveDuplicates();
        assertThat(of(world, ada, workspace, Optional.empty(), 10)).hasSize(4);
        assertThat(of(world, ben, workspace, Optional.empty(), 10)).hasSize(2);
    }

    @Test
    default void nine_people_may_share_one() {
        World world = new World(transactions());
        UserId[] nine = Stream.generate(world::newPerson)
                .limit(DirectMessageChannel.MOST_MEMBERS)
                .toArray(UserId[]::new);

        DirectMessageChannel opened = world.open(world.newWorkspace(), nine);

        assertThat(world.find(stored -> stored.directMessageChannels().find(opened.id())))
                .hasValueSatisfying(found -> assertThat(found.members()).containsExactlyInAnyOrder(nine));
    }

    @Test
    default void ones_direct_messages_are_listed_in_the_order_of_their_ids() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        List<DirectMessageChannelId> all = Stream.generate(() -> world.open(workspace, world.newPerson(), ada))
                .limit(4)
                .map(DirectMessageChannel::id)
                .toList();
        world.open(workspace, world.newPerson());

        assertThat(of(world, ada, workspace, Optional.empty(), 10)).isEqualTo(all);
        assertThat(of(world, ada, workspace, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
        assertThat(of(world, ada, workspace, Optional.of(all.get(1)), 1)).isEqualTo(all.subList(2, 3));
    }

    private static List<DirectMessageChannelId> of(
            World world, UserId user, WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        return world.read(stored -> stored.directMessageChannels().of(user, workspace, after, limit)).stream()
                .map(DirectMessageChannel::id)
                .toList();
    }
}
