package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.testkit.fixture.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names and addresses belong to one living user each. */
public interface UserNamesContract extends AdapterContract {
    @Test
    default void a_username_in_use_is_refused() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User robot = world.samples.bot(ada.username().value());

        Refused.withConflict(
                "username_taken", () -> world.change(stored -> stored.users().add(robot, Optional.empty())));

        assertThat(world.find(stored -> stored.users().find(robot.id()))).isEmpty();
        assertThat(world.find(stored -> stored.users().findByUsername(ada.username())))
                .contains(ada);
    }

    @Test
    default void an_address_in_use_is_refused_in_another_case_too() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        String shouted = ada.email().orElseThrow().value().toUpperCase(Locale.ROOT);

        takingIsRefused(world, ada, shouted);
    }

    @Test
    default void an_address_in_use_is_refused_in_another_spelling_of_its_accents_too() {
        World world = new World(transactions());
        String host = world.newName("host") + ".example";
        User zoe = world.add(with(new Email("zo\u00e9@" + host), world.samples.person(world.newName("zoe"))));

        takingIsRefused(world, zoe, "zoe\u0301@" + host);
    }

    private static void takingIsRefused(World world, User owner, String address) {
        Email email = new Email(address);
        User second = with(email, world.samples.person(world.newName("ben")));

        Refused.withConflict("email_taken", () -> world.add(second));

        assertThat(world.find(stored -> stored.users().find(second.id()))).isEmpty();
        assertThat(world.find(stored -> stored.users().findByEmail(email))).contains(owner);
    }

    @Test
    default void renaming_to_a_name_or_address_in_use_is_refused_and_changes_nothing() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User ben = world.add(world.samples.person(world.newName("ben")));
        User namesake = with(ada.username(), ben);
        User sharing = with(new Email(ada.email().orElseThrow().value().toUpperCase(Locale.ROOT)), ben);

        Refused.withConflict(
                "username_taken", () -> world.change(stored -> stored.users().update(namesake)));
        Refused.withConflict(
                "email_taken", () -> world.change(stored -> stored.users().update(sharing)));

        assertThat(world.list(stored -> stored.users().findAll(List.of(ada.id(), ben.id()))))
                .containsExactlyInAnyOrder(ada, ben);
    }

    @Test
    default void one_may_keep_ones_own_name_and_address_in_another_case() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User shouting = with(new Email(ada.email().orElseThrow().value().toUpperCase(Locale.ROOT)), ada);

        world.change(stored -> stored.users().update(shouting));

        assertThat(world.find(stored -> stored.users().find(ada.id()))).contains(shouting);
    }

    @Test
    default void the_name_and_address_of_a_deleted_user_are_free_again() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        world.change(stored -> stored.users().update(UsersContract.deleted(ada)));

        User successor = withId(new UserId(world.newId()), ada);
        world.add(successor);

        assertThat(world.find(stored -> stored.users().findByUsername(ada.username())))
                .contains(successor);
        assertThat(world.find(stored -> stored.users().findByEmail(ada.email().orElseThrow())))
                .contains(successor);
    }

    @Test
    default void bringing_back_a_deleted_user_whose_name_is_in_use_is_refused() {
        World world = new World(transactions());
        User robot = world.samples.bot(world.newName("robot"));
        User gone = UsersContract.deleted(robot);
        world.change(stored -> stored.users().add(gone, Optional.empty()));
        world.change(stored -> stored.users().add(withId(new UserId(world.newId()), robot), Optional.empty()));

        Refused.withConflict(
                "username_taken", () -> world.change(stored -> stored.users().update(robot)));

        assertThat(world.find(stored -> stored.users().find(robot.id()))).contains(gone);
    }

    @Test
    default void those_without_an_address_do_not_share_one() {
        World world = new World(transactions());
        User one = world.samples.bot(world.newName("robot"));
        User other = world.samples.bot(world.newName("robot"));

        world.change(stored -> {
            stored.users().add(one, Optional.empty());
            stored.users().add(other, Optional.empty());
        });

        assertThat(world.list(stored -> stored.users().findAll(List.of(one.id(), other.id()))))
                .hasSize(2);
    }

    @Test
    default void a_refusal_in_one_step_takes_back_the_steps_before() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User other = world.samples.person(world.newName("ben"));
        User namesake = with(ada.username(), world.samples.person(world.newName("eve")));

        Refused.withConflict(
                "username_taken",
                () -> world.change(stored -> {
                    stored.users().add(other, Optional.of(Samples.PASSWORD_HASH));
                    stored.users().add(namesake, Optional.of(Samples.PASSWORD_HASH));
                }));

        assertThat(world.find(stored -> stored.users().find(other.id()))).isEmpty();
    }

    private static User with(Email email, User user) {
        return new User(
                user.id(),
                user.kind(),
                user.username(),
                Optional.of(email),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }

    private static User with(Username username, User user) {
        return new User(
                user.id(),
                user.kind(),
                username,
                user.email(),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }

    private static User withId(UserId id, User user) {
        return new User(
                id,
                user.kind(),
                user.username(),
                user.email(),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }
}
