package dev.parley.testkit.usecase.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.membership.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever anybody tries, in whatever order: nobody comes to more than somebody who had it gave them. */
class EscalationTest {
    private static final List<Deed> DEEDS = List.of(Deed.values());
    private static final int RUNS = 30;
    private static final int STEPS = 150;

    @Test
    void no_way_leads_to_more_than_one_was_given() {
        Map<Deed, Integer> done = new EnumMap<>(Deed.class);
        for (int seed = 0; seed < RUNS; seed++) {
            run(seed, done);
        }

        // Otherwise it shows nothing.
        for (Deed deed : Deed.values()) {
            assertThat(done.getOrDefault(deed, 0))
                    .as("%s that were not refused, of %s", deed, done)
                    .isGreaterThan(5);
        }
    }

    private static void run(int seed, Map<Deed, Integer> done) {
        Random random = new Random(seed);
        Crowd crowd = new Crowd(new TreeMap<>(Map.of(Role.OWNER, 1, Role.ADMIN, 2, Role.MEMBER, 3, Role.GUEST, 2)));
        crowd.channel(crowd.people.get(0), "open", false);
        crowd.channel(crowd.people.get(2), "plans", false);
        crowd.channel(crowd.people.get(3), "secret", true);
        crowd.channel(crowd.people.get(5), "cellar", true);
        Map<Actor, Person> before = snapshot(crowd);
        for (int step = 0; step < STEPS; step++) {
            Deed deed = DEEDS.get(random.nextInt(DEEDS.size()));
            Actor actor = actor(crowd, random);
            boolean succeeded = attempt(crowd, deed, actor, random);
            Map<Actor, Person> after = snapshot(crowd);
            String what = "seed %d, step %d: %s by %s".formatted(seed, step, deed, before.get(actor));
            if (succeeded) {
                done.merge(deed, 1, Integer::sum);
                new Verdict(what, crowd, deed, actor, before, after).check();
            } else {
                assertThat(after).as(what).isEqualTo(before);
            }
            before = after;
        }
    }

    /** Half of the time one of those who may do much, so that enough is done. */
    private static Actor actor(Crowd crowd, Random random) {
        return crowd.people.get(random.nextInt(random.nextBoolean() ? 4 : crowd.people.size()));
    }

    private static boolean attempt(Crowd crowd, Deed deed, Actor actor, Random random) {
        try {
            deed.attempt(crowd, actor, random);
            return true;
        } catch (ChatException refused) {
            return false;
        }
    }

    private static Map<Actor, Person> snapshot(Crowd crowd) {
        Map<Actor, Person> people = new HashMap<>();
        crowd.people.forEach(actor -> people.put(actor, Person.of(crowd, actor)));
        people.put(crowd.stranger, Person.of(crowd, crowd.stranger));
        return people;
    }
}
