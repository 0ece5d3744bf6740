package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which channels somebody may see. */
public interface VisibleChannelsContract extends AdapterContract {
    @Test
    default void public_channels_and_joined_ones_are_visible() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId open = world.newChannel(workspace);
        ChannelId openJoined = joined(world, world.samples.publicChannel(workspace, "joined"), ada);
        world.add(world.samples.privateChannel(workspace, "hidden"));
        ChannelId secret = joined(world, world.samples.privateChannel(workspace, "secret"), ada);

        assertThat(visible(world, workspace, ada, false, Optional.empty(), 10))
                .containsExactly(open, openJoined, secret);
        assertThat(visible(world, workspace, ada, true, Optional.empty(), 10)).containsExactly(openJoined, secret);
    }

    @Test
    default void what_was_left_is_no_longer_joined() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId open = joined(world, world.samples.publicChannel(workspace, "open"), ada);
        ChannelId secret = joined(world, world.samples.privateChannel(workspace, "secret"), ada);

        world.change(stored -> {
            stored.memberships().leave(open, ada, world.now());
            stored.memberships().leave(secret, ada, world.now());
        });

        assertThat(visible(world, workspace, ada, false, Optional.empty(), 10)).containsExactly(open);
        assertThat(visible(world, workspace, ada, true, Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void archived_channels_are_visible_and_deleted_ones_not() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        Channel archived = world.samples.publicChannel(workspace, "archived").archived(Optional.of(world.now()));
        joined(world, archived, ada);
        ChannelId deleted = joined(world, world.samples.publicChannel(workspace, "deleted"), ada);

        world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfChannel(deleted), new Deletion(world.now(), Optional.empty())));

        assertThat(visible(world, workspace, ada, false, Optional.empty(), 10)).containsExactly(archived.id());
        assertThat(visible(world, workspace, ada, true, Optional.empty(), 10)).containsExactly(archived.id());
    }

    @Test
    default void visible_channels_are_listed_in_the_order_of_their_ids() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        List<ChannelId> all =
                List.of(world.newChannel(workspace), world.newChannel(workspace), world.newChannel(workspace));
        world.newChannel(world.newWorkspace());

        assertThat(visible(world, workspace, ada, false, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
        assertThat(visible(world, workspace, ada, false, Optional.of(all.get(1)), 2))
                .isEqualTo(all.subList(2, 3));
        assertThat(visible(world, workspace, ada, false, Optional.of(all.get(2)), 2))
                .isEmpty();
    }

    @Test
    default void a_channel_may_be_shown_or_hidden_whatever_is_usual() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId open = world.newChannel(workspace);
        ChannelId hidden = world.newChannel(workspace);
        ChannelId hiddenJoined = joined(world, world.samples.publicChannel(workspace, "joined"), ada);
        ChannelId secret =
                world.add(world.samples.privateChannel(workspace, "secret")).id();
        ChannelId both =
                world.add(world.samples.privateChannel(workspace, "both")).id();
        ChannelId elsewhere = world.newChannel(world.newWorkspace());
        Set<ChannelId> shown = Set.of(secret, both, elsewhere);
        Set<ChannelId> out = Set.of(hidden, hiddenJoined, both);

        assertThat(visible(world, workspace, ada, new Visibility(false, shown, out), Optional.empty(), 10))
                .containsExactly(open, secret);
        assertThat(visible(world, workspace, ada, new Visibility(true, shown, out), Optional.empty(), 10))
                .containsExactly(secret);
        assertThat(visible(world, workspace, ada, new Visibility(false, shown, out), Optional.of(open), 1))
                .containsExactly(secret);
    }

    @Test
    default void of_some_channels_those_are_found_that_are_visible() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId open = world.newChannel(workspace);
        ChannelId other = world.newChannel(workspace);
        ChannelId hidden = world.newChannel(workspace);
        ChannelId elsewhere = world.newChannel(world.newWorkspace());
        ChannelId joined = joined(world, world.samples.privateChannel(workspace, "joined"), ada);
        ChannelId secret =
                world.add(world.samples.privateChannel(workspace, "secret")).id();
        ChannelId deleted = world.newChannel(workspace);
        Deletion deletion = new Deletion(world.now(), Optional.empty());
        world.change(stored -> stored.softDeletions().delete(new Deletable.OfChannel(deleted), deletion));
        Visibility visibility = new Visibility(false, Set.of(elsewhere), Set.of(hidden));

        Set<ChannelId> found = world.read(stored -> stored.channels()
                .visibleAmong(List.of(open, hidden, elsewhere, joined, secret, deleted), ada, workspace, visibility));

        assertThat(found).containsExactlyInAnyOrder(open, joined).doesNotContain(other);
    }

    private static ChannelId joined(World world, Channel channel, UserId user) {
        world.add(channel);
        world.change(stored -> stored.memberships().join(new ConversationMember(channel.id(), user, world.now())));
        return channel.id();
    }

    private static List<ChannelId> visible(
            World world, WorkspaceId workspace, UserId user, boolean joinedOnly, Optional<ChannelId> after, int limit) {
        return visible(world, workspace, user, Visibility.usual(joinedOnly), after, limit);
    }

    private static List<ChannelId> visible(
            World world,
            WorkspaceId workspace,
            UserId user,
            Visibility visibility,
            Optional<ChannelId> after,
            int limit) {
        return world.read(stored -> stored.channels().visibleTo(user, workspace, visibility, after, limit)).stream()
                .map(Channel::id)
                .toList();
    }
}
