package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When people were here. */
public interface LastSeenContract extends AdapterContract {
    Duration MINUTE = Duration.ofMinutes(1);

    @Test
    default void nobody_was_seen_before_they_were_here() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));

        boolean noted = see(world, ada.id());

        assertThat(noted).isTrue();
        assertThat(ada.lastSeenAt()).isEmpty();
        assertThat(stored(world, ada.id())).isEqualTo(ada.seen(Optional.of(world.now())));
        assertThat(world.list(stored -> stored.users().findAll(List.of(ada.id()))))
                .containsExactly(ada.seen(Optional.of(world.now())));
    }

    @Test
    default void being_seen_again_too_soon_is_not_noted() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        see(world, ada);
        Instant first = world.now();

        world.clock.advance(MINUTE.minusNanos(1_000));

        assertThat(see(world, ada)).isFalse();
        assertThat(stored(world, ada).lastSeenAt()).contains(first);
    }

    @Test
    default void being_seen_again_later_is_noted() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        see(world, ada);

        Instant later = world.clock.advance(MINUTE);

        assertThat(see(world, ada)).isTrue();
        assertThat(stored(world, ada).lastSeenAt()).contains(later);
    }

    @Test
    default void a_clock_that_goes_back_does_not_make_anybody_seen_earlier() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        see(world, ada);
        Instant first = world.now();

        world.clock.advance(MINUTE.multipliedBy(-5));

        assertThat(see(world, ada)).isFalse();
        assertThat(stored(world, ada).lastSeenAt()).contains(first);
    }

    @Test
    default void a_change_of_the_user_leaves_it_alone() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        see(world, ada.id());

        world.change(stored -> stored.users().update(ada.renamed(new DisplayName("Countess"))));

        assertThat(stored(world, ada.id()).lastSeenAt()).contains(world.now());
    }

    @Test
    default void whoever_is_deleted_was_never_seen_and_never_will_be() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        see(world, ada.id());

        world.change(stored -> stored.users().update(ada.anonymised(world.now())));
        world.clock.advance(MINUTE);

        assertThat(see(world, ada.id())).isFalse();
        assertThat(stored(world, ada.id()).lastSeenAt()).isEmpty();
    }

    @Test
    default void nobody_is_seen_who_does_not_exist() {
        World world = new World(transactions());

        assertThat(see(world, new UserId(world.newId()))).isFalse();
    }

    @Test
    default void of_several_at_once_one_notes_it() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            UserId ada = world.newPerson();

            List<Boolean> noted = Race.answers(Race.between(6, i -> see(world, ada)));

            assertThat(noted).containsOnlyOnce(true).hasSize(6);
        }
    }

    @Test
    default void it_does_not_wait_for_whoever_changes_the_user() {
        World world = new World(transactions());
        User ada = world.add(world.samples.person(world.newName("ada")));
        if (!writesOverlap()) {
            return; // then everybody waits for everybody
        }

        boolean noted = world.write(stored -> {
            stored.users().update(ada.renamed(new DisplayName("Countess")));
            return Race.elsewhere(() -> see(world, ada.id()));
        });

        assertThat(noted).isFalse();
    }

    private static boolean see(World world, UserId user) {
        return world.write(stored -> stored.users().see(user, world.now(), MINUTE));
    }

    private static User stored(World world, UserId user) {
        return world.find(stored -> stored.users().find(user)).orElseThrow();
    }
}
