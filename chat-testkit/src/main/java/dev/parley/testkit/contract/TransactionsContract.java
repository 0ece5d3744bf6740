package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.user.User;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import dev.parley.testkit.fixture.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** All or nothing. */
public interface TransactionsContract extends AdapterContract {
    /** The same store, through transactions whose commits all fail. */
    Transactions failingCommits();

    @Test
    default void a_write_that_returns_keeps_everything() {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        world.change(everything::change);

        assertThat(world.read(everything::shownBy)).isEqualTo(Everything.all());
    }

    @Test
    default void a_write_sees_what_it_has_changed_itself() {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        var shown = world.write(stored -> {
            everything.change(stored);
            return everything.shownBy(stored);
        });

        assertThat(shown).isEqualTo(Everything.all());
    }

    @Test
    default void a_write_that_throws_an_exception_keeps_nothing() {
        throwingKeepsNothing(new IllegalStateException("on purpose"));
    }

    @Test
    default void a_write_that_throws_an_error_keeps_nothing() {
        throwingKeepsNothing(new StackOverflowError("on purpose"));
    }

    private void throwingKeepsNothing(Throwable failure) {
        World world = new World(transactions());
        Everything everything = new Everything(world);

        assertThatThrownBy(() -> world.change(stored -> {
                    everything.change(stored);
                    sneak(failure);
                }))
                .isSameAs(failure);

        assertThat(world.read(everything::shownBy)).isEmpty();
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    default void a_failed_commit_reaches_the_caller_and_keeps_nothing() {
        World world = new World(transactions());
        Everything everything = new Everything(world);
        List<String> work = new ArrayList<>();

        assertThatThrownBy(() -> failingCommits().write(stored -> {
                    everything.change(stored);
                    work.add("done");
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(work).isNotEmpty();
        assertThat(world.read(everything::shownBy)).isEmpty();
    }

    @Test
    default void work_inside_of_other_work_is_refused() {
        World world = new World(transactions());

        List<Function<Repositories, Boolean>> nestings =
                List.of(outer -> world.write(inner -> true), outer -> world.read(inner -> true));

        for (Function<Repositories, Boolean> nesting : nestings) {
            assertThatThrownBy(() -> world.write(nesting)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> world.read(nesting)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void a_refused_nesting_does_not_disturb_the_outer_work() {
        World world = new World(transactions());
        User person = world.samples.person(world.newName("ada"));

        world.change(stored -> {
            assertThatThrownBy(() -> world.write(inner -> true)).isInstanceOf(IllegalStateException.class);
            stored.users().add(person, Optional.of(Samples.PASSWORD_HASH));
        });

        assertThat(world.find(stored -> stored.users().find(person.id()))).contains(person);
    }

    @Test
    default void another_transaction_may_follow_one_that_failed() {
        World world = new World(transactions());
        assertThatThrownBy(() -> world.write(stored -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        User person = world.samples.person(world.newName("ada"));
        world.add(person);

        assertThat(world.find(stored -> stored.users().find(person.id()))).contains(person);
    }

    @Test
    default void repositories_are_of_no_use_after_the_end() {
        World world = new World(transactions());
        User person = world.samples.person(world.newName("ada"));
        Repositories written = world.write(stored -> stored);
        Repositories read = world.read(stored -> stored);

        for (Repositories ended : List.of(written, read)) {
            assertThatThrownBy(() -> ended.users().find(person.id())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ended.users().add(person, Optional.of(Samples.PASSWORD_HASH)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void a_read_cannot_write() {
        World world = new World(transactions());
        User person = world.samples.person(world.newName("ada"));

        assertThatThrownBy(() -> world.read(stored -> {
                    stored.users().add(person, Optional.of(Samples.PASSWORD_HASH));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(world.find(stored -> stored.users().find(person.id()))).isEmpty();
    }
}
