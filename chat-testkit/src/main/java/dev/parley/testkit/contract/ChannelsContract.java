package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Channels and their names. */
public interface ChannelsContract extends AdapterContract {
    @Test
    default void a_channel_is_kept_as_it_is() {
        World world = new World(transactions());
        Channel plain = world.samples.privateChannel(world.newWorkspace(), "engines");
        Channel channel = new Channel(
                plain.id(),
                plain.workspace(),
                plain.name(),
                true,
                false,
                "Today: gears",
                "All about engines",
                true,
                Optional.of(world.newPerson()),
                plain.createdAt(),
                Optional.of(plain.createdAt().plusSeconds(7)),
                Optional.empty());

        world.add(channel);

        assertThat(find(world, channel)).contains(channel);
        assertThat(world.find(stored -> stored.channels().find(new ChannelId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void a_channel_name_in_use_is_refused() {
        World world = new World(transactions());
        Channel first = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Channel second = world.samples.privateChannel(first.workspace(), "engines");

        Refused.withConflict("channel_name_taken", () -> world.add(second));

        assertThat(find(world, second)).isEmpty();
        assertThat(named(world, first.workspace(), "engines")).containsExactly(first);
    }

    @Test
    default void another_workspace_may_use_the_name() {
        World world = new World(transactions());
        Channel here = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Channel there = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));

        assertThat(named(world, here.workspace(), "engines")).containsExactly(here);
        assertThat(named(world, there.workspace(), "engines")).containsExactly(there);
    }

    @Test
    default void renaming_a_channel_to_a_name_in_use_is_refused_and_changes_nothing() {
        World world = new World(transactions());
        Channel first = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Channel second = world.add(world.samples.publicChannel(first.workspace(), "gears"));

        Refused.withConflict(
                "channel_name_taken",
                () -> world.change(stored -> stored.channels().update(second.renamed(first.name()))));

        assertThat(find(world, second)).contains(second);
    }

    @Test
    default void the_name_of_a_deleted_or_renamed_channel_is_free_again() {
        World world = new World(transactions());
        Channel deleted = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Channel renamed = world.add(world.samples.publicChannel(deleted.workspace(), "gears"));

        world.change(stored -> {
            stored.softDeletions()
                    .delete(new Deletable.OfChannel(deleted.id()), new Deletion(world.now(), Optional.empty()));
            stored.channels().update(renamed.renamed(new ChannelName("cogs")));
        });
        Channel engines = world.add(world.samples.publicChannel(deleted.workspace(), "engines"));
        Channel gears = world.add(world.samples.publicChannel(deleted.workspace(), "gears"));

        assertThat(named(world, deleted.workspace(), "engines", "gears")).containsExactlyInAnyOrder(engines, gears);
    }

    @Test
    default void a_channel_changes_in_everything_but_its_deletion_and_the_legal_hold() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Deletion deletion = new Deletion(world.now(), Optional.of(world.newPerson()));
        world.change(stored -> stored.softDeletions().delete(new Deletable.OfChannel(channel.id()), deletion));

        Channel changed = channel.renamed(new ChannelName("gears"))
                .described("new topic", "new purpose")
                .archived(Optional.of(world.now()))
                .held(true);
        world.change(stored -> stored.channels().update(changed));

        Channel found = find(world, channel).orElseThrow();
        assertThat(found.deletion()).contains(deletion);
        assertThat(found.renamed(changed.name())).isEqualTo(found);
        assertThat(found.described("new topic", "new purpose")).isEqualTo(found);
        assertThat(found.archivedAt()).isEqualTo(changed.archivedAt());
        assertThat(found.legalHold()).isFalse();
    }

    @Test
    default void a_legal_hold_is_placed_on_a_channel_and_lifted_by_itself() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));

        boolean placed = world.write(stored -> stored.channels().hold(channel.id(), true));
        boolean again = world.write(stored -> stored.channels().hold(channel.id(), true));
        world.change(stored -> stored.channels().update(channel.described("topic", "")));
        boolean heldAfterChange = find(world, channel).orElseThrow().legalHold();
        boolean lifted = world.write(stored -> stored.channels().hold(channel.id(), false));

        assertThat(placed).isTrue();
        assertThat(again).isFalse();
        assertThat(heldAfterChange).isTrue();
        assertThat(lifted).isTrue();
        assertThat(find(world, channel)).contains(channel.described("topic", ""));
    }

    @Test
    default void a_workspace_has_one_default_channel() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        Optional<Channel> before = world.read(stored -> stored.channels().findDefault(workspace));
        Channel general = world.add(world.samples.defaultChannel(workspace));
        Channel second = world.samples.defaultChannel(workspace).renamed(new ChannelName("second"));

        Refused.asFault(() -> world.add(second));

        assertThat(before).isEmpty();
        assertThat(world.find(stored -> stored.channels().findDefault(workspace)))
                .contains(general);
    }

    @Test
    default void the_default_channel_is_neither_archived_nor_deleted() {
        World world = new World(transactions());
        Channel general = world.add(world.samples.defaultChannel(world.newWorkspace()));
        Deletion deletion = new Deletion(world.now(), Optional.empty());

        Refused.asFault(() ->
                world.change(stored -> stored.channels().update(general.archived(Optional.of(world.now())))));
        Refused.asFault(() ->
                world.change(stored -> stored.softDeletions().delete(new Deletable.OfChannel(general.id()), deletion)));

        assertThat(find(world, general)).contains(general);
    }

    @Test
    default void only_living_channels_of_the_workspace_are_found_by_name() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        Channel open = world.add(world.samples.publicChannel(workspace, "open"));
        Channel secret = world.add(world.samples.privateChannel(workspace, "secret"));
        Channel deleted = world.add(world.samples.publicChannel(workspace, "deleted"));
        world.add(world.samples.publicChannel(world.newWorkspace(), "elsewhere"));

        world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfChannel(deleted.id()), new Deletion(world.now(), Optional.empty())));

        assertThat(named(world, workspace, "open", "open", "secret", "deleted", "elsewhere", "missing"))
                .containsExactlyInAnyOrder(open, secret);
        assertThat(named(world, workspace)).isEmpty();
    }

    private static Optional<Channel> find(World world, Channel channel) {
        return world.read(stored -> stored.channels().find(channel.id()));
    }

    private static List<Channel> named(World world, WorkspaceId workspace, String... names) {
        List<ChannelName> wanted = List.of(names).stream().map(ChannelName::new).toList();
        return world.read(stored -> stored.channels().findByNames(workspace, wanted));
    }
}
