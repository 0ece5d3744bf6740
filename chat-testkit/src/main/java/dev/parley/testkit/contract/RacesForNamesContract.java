package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.testkit.fixture.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two who want the same name at once: one gets it. */
public interface RacesForNamesContract extends AdapterContract {
    @Test
    default void one_of_two_gets_a_username() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            String name = world.newName("ada");
            List<User> both = List.of(world.samples.bot(name), world.samples.bot(name.toUpperCase(Locale.ROOT)));

            var outcomes = Duel.of(this, world, (stored, i) -> {
                stored.users().add(both.get(i), Optional.empty());
                return both.get(i);
            });

            Duel.oneWins("username_taken", outcomes);
            assertThat(world.list(stored ->
                            stored.users().findAll(both.stream().map(User::id).toList())))
                    .hasSize(1);
        }
    }

    @Test
    default void one_of_two_gets_an_address_also_in_another_case() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            String address = world.newName("ada") + "@example.org";
            List<User> both = List.of(
                    withEmail(world.samples.person(world.newName("ada")), address),
                    withEmail(world.samples.person(world.newName("eve")), address.toUpperCase(Locale.ROOT)));

            var outcomes = Duel.of(this, world, (stored, i) -> {
                stored.users().add(both.get(i), Optional.of(Samples.PASSWORD_HASH));
                return both.get(i);
            });

            Duel.oneWins("email_taken", outcomes);
        }
    }

    @Test
    default void one_of_two_creates_a_channel() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        for (int round = 0; round < Duel.ROUNDS; round++) {
            String name = "engines-" + round;
            List<Channel> both = List.of(
                    world.samples.publicChannel(workspace, name), world.samples.privateChannel(workspace, name));

            var outcomes = Duel.of(this, world, (stored, i) -> {
                stored.channels().add(both.get(i));
                return both.get(i);
            });

            Duel.oneWins("channel_name_taken", outcomes);
            assertThat(world.list(stored -> stored.channels()
                            .findByNames(workspace, List.of(both.get(0).name()))))
                    .hasSize(1);
        }
    }

    @Test
    default void a_channel_is_restored_or_its_name_is_taken_but_not_both() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Channel deleted = world.add(world.samples.publicChannel(workspace, "engines-" + round));
            Deletable what = new Deletable.OfChannel(deleted.id());
            world.change(stored -> stored.softDeletions().delete(what, new Deletion(world.now(), Optional.empty())));
            Channel successor =
                    world.samples.publicChannel(workspace, deleted.name().value());

            var outcomes = Duel.<Object>of(
                    this, world, stored -> stored.softDeletions().restore(what), stored -> {
                        stored.channels().add(successor);
                        return successor;
                    });

            Duel.oneWins("channel_name_taken", outcomes);
            assertThat(world.list(stored -> stored.channels().findByNames(workspace, List.of(deleted.name()))))
                    .hasSize(1);
        }
    }

    @Test
    default void one_of_two_imports_of_the_same_export_begins() {
        World world = new World(transactions());
        List<WorkspaceId> both = List.of(world.newWorkspace(), world.newWorkspace());
        ImportSource source = new ImportSource(world.newName("team"));

        var outcomes = Duel.of(this, world, (stored, i) -> stored.imports().begin(source, both.get(i)));

        List<Boolean> begun = Race.answers(outcomes);
        assertThat(begun).containsExactlyInAnyOrder(true, false);
        assertThat(world.find(stored -> stored.imports().find(source))).contains(both.get(begun.indexOf(true)));
    }

    @Test
    default void several_who_rename_channels_to_one_name_leave_one_with_it() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        List<Channel> channels = IntStream.range(0, 8)
                .mapToObj(i -> world.add(world.samples.publicChannel(workspace, "engine-" + i)))
                .toList();
        ChannelName name = new ChannelName("winner");

        var outcomes = Race.between(8, i -> {
            world.change(stored -> stored.channels().update(channels.get(i).renamed(name)));
            return channels.get(i).id();
        });

        List<ChannelId> winners =
                outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList();
        assertThat(winners).hasSize(1);
        assertThat(world.list(stored -> stored.channels().findByNames(workspace, List.of(name))))
                .extracting(Channel::id)
                .isEqualTo(winners);
    }

    private static User withEmail(User user, String address) {
        return new User(
                user.id(),
                user.kind(),
                user.username(),
                Optional.of(new Email(address)),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }
}
