package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several who use an invite at once. */
public interface RacesForInvitesContract extends AdapterContract {
    int CROWD = 12;

    @Test
    default void one_of_two_gets_the_last_use() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Invite invite = InvitesContract.addedFor(world, 1);
            List<UserId> both = List.of(world.newPerson(), world.newPerson());

            var outcomes = Duel.of(
                    this,
                    world,
                    (stored, i) -> stored.invites().use(new InviteUse(invite.id(), both.get(i), world.now())));

            Duel.oneWins("invite_used_up", outcomes);
            assertUses(world, invite, 1);
        }
    }

    @Test
    default void of_a_crowd_as_many_get_in_as_there_are_uses() {
        World world = new World(transactions());
        Invite invite = InvitesContract.addedFor(world, 5);
        List<UserId> crowd =
                IntStream.range(0, CROWD).mapToObj(i -> world.newPerson()).toList();

        var outcomes = Race.between(
                CROWD,
                i -> world.write(
                        stored -> stored.invites().use(new InviteUse(invite.id(), crowd.get(i), world.now()))));

        assertThat(outcomes).filteredOn(outcome -> outcome.result().isPresent()).hasSize(5);
        assertUses(world, invite, 5);
    }

    @Test
    default void one_person_twice_at_once_takes_one_use() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Invite invite = InvitesContract.addedFor(world, 2);
            InviteUse use = new InviteUse(invite.id(), world.newPerson(), world.now());

            List<Boolean> used = Race.answers(
                    Duel.of(this, world, (stored, i) -> stored.invites().use(use)));

            assertThat(used).containsExactlyInAnyOrder(true, false);
            assertUses(world, invite, 1);
        }
    }

    private static void assertUses(World world, Invite invite, int expected) {
        assertThat(world.find(stored -> stored.invites().find(invite.id()))
                        .orElseThrow()
                        .uses())
                .isEqualTo(expected);
        assertThat(world.list(stored -> stored.invites().uses(invite.id(), Optional.empty(), 100)))
                .hasSize(expected);
    }
}
