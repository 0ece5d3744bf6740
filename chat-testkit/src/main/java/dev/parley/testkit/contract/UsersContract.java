package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.JobTitle;
import dev.parley.domain.model.user.PictureUrl;
import dev.parley.domain.model.user.Profile;
import dev.parley.domain.model.user.TimeZoneName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.testkit.fixture.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People and others who write. */
public interface UsersContract extends AdapterContract {
    @Test
    default void a_person_is_found_by_id_name_and_address() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));

        Email email = ada.email().orElseThrow();

        assertThat(world.find(stored -> stored.users().find(ada.id()))).contains(ada);
        assertThat(world.find(stored -> stored.users().findByUsername(ada.username())))
                .contains(ada);
        assertThat(world.find(stored -> stored.users().findByEmail(email))).contains(ada);
        assertThat(world.find(stored -> stored.users().findPassword(ada.id()))).contains(Samples.PASSWORD_HASH);
    }

    @Test
    default void an_address_is_found_however_its_case_is_written() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        String typed = ada.email().orElseThrow().value();

        Email shouted = new Email(typed.toUpperCase(Locale.ROOT));

        assertThat(world.find(stored -> stored.users().findByEmail(shouted))).contains(ada);
    }

    @Test
    default void every_kind_of_user_is_kept_as_it_is() {
        World world = new World(transactions());
        List<User> users = new ArrayList<>();
        for (UserKind kind : UserKind.values()) {
            User user = ofKind(kind, world.samples.bot(world.newName("robot")));
            users.add(user);
            world.change(stored -> stored.users()
                    .add(user, kind == UserKind.PERSON ? Optional.of(Samples.PASSWORD_HASH) : Optional.empty()));
        }

        List<UserId> ids = users.stream().map(User::id).toList();

        assertThat(world.list(stored -> stored.users().findAll(ids))).containsExactlyInAnyOrderElementsOf(users);
    }

    private static User ofKind(UserKind kind, User user) {
        Optional<Email> email =
                kind == UserKind.PERSON ? Optional.of(new Email(user.username() + "@example.org")) : Optional.empty();
        return new User(
                user.id(),
                kind,
                user.username(),
                email,
                new DisplayName("Robot " + kind),
                user.createdAt(),
                Optional.of(user.createdAt().plusSeconds(1)),
                Optional.empty());
    }

    @Test
    default void only_those_who_exist_are_found() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        UserId nobody = new UserId(world.newId());

        assertThat(world.find(stored -> stored.users().find(nobody))).isEmpty();
        assertThat(world.find(stored -> stored.users().findPassword(nobody))).isEmpty();
        assertThat(world.list(stored -> stored.users().findAll(List.of(nobody, ada.id(), ada.id()))))
                .containsExactly(ada);
        assertThat(world.list(stored -> stored.users().findAll(List.of()))).isEmpty();
    }

    @Test
    default void all_are_listed_page_by_page_the_deleted_ones_included() {
        World world = new World(transactions());
        User first = world.add(world.samples.person(world.newName("ada")));
        User second = world.add(world.samples.person(world.newName("ben")));
        User third = world.add(world.samples.person(world.newName("cleo")));
        User gone = third.anonymised(world.now());
        world.change(stored -> stored.users().update(gone));

        assertThat(world.list(stored -> stored.users().all(Optional.of(first.id()), 1)))
                .containsExactly(second);
        assertThat(world.list(stored -> stored.users().all(Optional.of(first.id()), 1000)))
                .startsWith(second, gone)
                .doesNotContain(first);
        assertThat(world.list(stored -> stored.users().all(Optional.empty(), 1)))
                .hasSize(1);
    }

    @Test
    default void a_change_replaces_what_was_stored() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User changed = new User(
                ada.id(),
                ada.kind(),
                new Username(world.newName("countess")),
                Optional.of(new Email(world.newName("Countess") + "@Example.org")),
                new DisplayName("Augusta Ada King"),
                ada.createdAt(),
                Optional.of(ada.createdAt().plusSeconds(5)),
                Optional.empty());

        world.change(stored -> stored.users().update(changed));

        assertThat(world.find(stored -> stored.users().find(ada.id()))).contains(changed);
        assertThat(world.find(stored -> stored.users().findByUsername(ada.username())))
                .isEmpty();
        assertThat(world.find(stored -> stored.users().findByEmail(ada.email().orElseThrow())))
                .isEmpty();
        assertThat(world.find(stored -> stored.users().findByUsername(changed.username())))
                .contains(changed);
        assertThat(world.find(stored -> stored.users().findPassword(ada.id()))).contains(Samples.PASSWORD_HASH);
    }

    @Test
    default void what_people_tell_of_themselves_is_kept_until_they_are_anonymised() {
        World world = new World(transactions());
        for (String text : Texts.FREE) {
            User plain = world.add(world.samples.person(world.newName("ada")));
            User told = plain.presented(
                    plain.displayName(),
                    new Profile(
                            new JobTitle(text),
                            new TimeZoneName("America/Argentina/Buenos_Aires"),
                            new PictureUrl("https://example.org/" + "x".repeat(1980))));

            world.change(stored -> stored.users().update(told));
            assertThat(world.find(stored -> stored.users().find(plain.id()))).contains(told);

            world.change(stored -> stored.users().update(told.anonymised(world.now())));
            assertThat(world.find(stored -> stored.users().find(plain.id()))
                            .orElseThrow()
                            .profile())
                    .isEqualTo(Profile.EMPTY);
        }
    }

    @Test
    default void whoever_is_deleted_has_no_password_and_is_found_by_id_only() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User gone = deleted(ada);

        world.change(stored -> stored.users().update(gone));

        assertThat(world.find(stored -> stored.users().find(ada.id()))).contains(gone);
        assertThat(world.find(stored -> stored.users().findPassword(ada.id()))).isEmpty();
        assertThat(world.find(stored -> stored.users().findByUsername(ada.username())))
                .isEmpty();
        assertThat(world.find(stored -> stored.users().findByEmail(ada.email().orElseThrow())))
                .isEmpty();
    }

    @Test
    default void an_anonymised_person_is_stored_without_a_trace() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        User nobody = ada.anonymised(ada.createdAt().plusSeconds(9));

        world.change(stored -> stored.users().update(nobody));

        assertThat(world.find(stored -> stored.users().find(ada.id()))).contains(nobody);
    }

    @Test
    default void a_living_person_has_a_password_and_nobody_else_has() {
        World world = new World(transactions());
        User ada = world.samples.person(world.newName("ada"));
        User robot = world.samples.bot(world.newName("robot"));

        Refused.asFault(() -> world.change(stored -> stored.users().add(ada, Optional.empty())));
        Refused.asFault(() -> world.change(stored -> stored.users().add(robot, Optional.of(Samples.PASSWORD_HASH))));

        assertThat(world.list(stored -> stored.users().findAll(List.of(ada.id(), robot.id()))))
                .isEmpty();
    }

    /** Deleted, but under the old name and address. */
    static User deleted(User user) {
        return new User(
                user.id(),
                user.kind(),
                user.username(),
                user.email(),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                Optional.of(user.createdAt().plusSeconds(3)));
    }
}
