package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one transaction sees of another's work: nothing before the commit, and a reader nothing new until it ends. */
public interface SnapshotsContract extends AdapterContract {
    @Test
    default void a_reader_sees_the_same_until_it_ends_while_others_commit() {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        Set<String> seen = world.read(stored -> {
            Set<String> first = everything.shownBy(stored);
            Race.elsewhere(() -> world.write(others -> {
                everything.change(others);
                return true;
            }));
            Set<String> second = everything.shownBy(stored);
            assertThat(first).isEqualTo(second);
            return second;
        });

        assertThat(seen).isEmpty();
        assertThat(world.read(everything::shownBy)).isEqualTo(Everything.all());
    }

    @Test
    default void nobody_sees_what_is_not_committed() {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        Set<String> seenByOthers = world.write(stored -> {
            everything.change(stored);
            return Race.elsewhere(() -> world.read(everything::shownBy));
        });

        assertThat(seenByOthers).isEmpty();
    }

    @Test
    default void a_reader_does_not_keep_writers_waiting() {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        Set<String> seenByAnotherReader = world.read(stored -> Race.elsewhere(() -> {
            world.change(everything::change);
            return world.read(everything::shownBy);
        }));

        assertThat(seenByAnotherReader).isEqualTo(Everything.all());
    }
}
