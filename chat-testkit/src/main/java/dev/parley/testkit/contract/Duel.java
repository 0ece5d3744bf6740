package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.store.Repositories;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Two transactions that want the same, both under way before either does anything. */
final class Duel {
    static final int ROUNDS = 8;

    private Duel() {}

    static <T> List<Race.Outcome<T>> of(
            AdapterContract adapter, World world, Function<Repositories, T> one, Function<Repositories, T> other) {
        Race.Meeting meeting = new Race.Meeting(adapter.writesOverlap());
        List<Function<Repositories, T>> both = List.of(one, other);
        return Race.between(
                2,
                i -> world.write(stored -> {
                    meeting.attend();
                    return both.get(i).apply(stored);
                }));
    }

    static <T> List<Race.Outcome<T>> of(
            AdapterContract adapter, World world, BiFunction<Repositories, Integer, T> work) {
        return of(adapter, world, stored -> work.apply(stored, 0), stored -> work.apply(stored, 1));
    }

    /** One is done, the other is refused with the code. */
    static void oneWins(String code, List<? extends Race.Outcome<?>> outcomes) {
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.result().isPresent())
                .as("winners of %s", outcomes)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure().isPresent())
                .extracting(outcome -> outcome.failure().orElseThrow())
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo(code));
    }
}
