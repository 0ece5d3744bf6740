package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people said of the moment. */
public interface StatusesContract extends AdapterContract {
    @Test
    default void a_status_is_shown_as_it_was_set() {
        World world = new World(transactions());
        for (String text : Texts.FREE) {
            Status plain = world.samples.status(world.newPerson(), text);
            Status status = new Status(
                    plain.id(),
                    plain.user(),
                    text,
                    Optional.of(new Emoji("palm_tree")),
                    plain.setAt(),
                    Optional.of(plain.setAt().plusSeconds(1)),
                    Optional.empty());

            world.change(stored -> stored.statuses().set(status));

            assertThat(shown(world, world.now(), status.user())).containsExactly(status);
            assertThat(history(world, status.user(), Optional.empty(), 10)).containsExactly(status);
        }
    }

    @Test
    default void the_longest_status_fits_and_an_emoji_is_enough() {
        World world = new World(transactions());
        Status longest = world.samples.status(world.newPerson(), Texts.longest(Texts.ASTRAL, Status.MOST_CHARACTERS));
        Status plain = world.samples.status(world.newPerson(), "x");
        Status wordless = new Status(
                plain.id(),
                plain.user(),
                "",
                Optional.of(new Emoji("tea")),
                plain.setAt(),
                Optional.empty(),
                Optional.empty());

        world.change(stored -> stored.statuses().set(longest));
        world.change(stored -> stored.statuses().set(wordless));

        assertThat(shown(world, world.now(), longest.user(), wordless.user()))
                .containsExactlyInAnyOrder(longest, wordless);
    }

    @Test
    default void a_status_that_expired_is_shown_to_nobody_though_it_is_there() {
        World world = new World(transactions());
        Status status = setFor(world, world.newPerson(), Duration.ofHours(1));
        Instant end = status.expiresAt().orElseThrow();

        assertThat(shown(world, end.minusNanos(1_000), status.user())).containsExactly(status);
        assertThat(shown(world, end, status.user())).isEmpty();
        assertThat(history(world, status.user(), Optional.empty(), 10)).containsExactly(status);
    }

    @Test
    default void a_new_status_ends_the_one_before() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Status first = set(world, ada, "first");
        world.clock.advance(Duration.ofHours(1));

        Status second = set(world, ada, "second");

        assertThat(shown(world, world.now(), ada)).containsExactly(second);
        assertThat(history(world, ada, Optional.empty(), 10)).containsExactly(second, first.ended(world.now()));
    }

    @Test
    default void what_expired_ended_then_and_not_when_something_else_was_said() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Status first = setFor(world, ada, Duration.ofMinutes(1));
        world.clock.advance(Duration.ofHours(1));

        Status second = set(world, ada, "second");

        assertThat(history(world, ada, Optional.empty(), 10))
                .extracting(Status::endedAt)
                .containsExactly(Optional.empty(), first.expiresAt());
        assertThat(second.endedAt()).isEmpty();
    }

    @Test
    default void nothing_ends_before_it_was_set_though_the_clock_went_back() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        Status first = set(world, ada, "first");
        world.clock.set(first.setAt().minusSeconds(60));

        Status second = set(world, ada, "second");

        assertThat(history(world, ada, Optional.empty(), 10))
                .extracting(Status::endedAt)
                .containsExactly(Optional.empty(), Optional.of(first.setAt()));
        assertThat(shown(world, world.now(), ada)).containsExactly(second);
    }

    @Test
    default void a_cleared_status_is_shown_to_nobody_and_clearing_again_changes_nothing() {
        World world = new World(transactions());
        Status status = set(world, world.newPerson(), "out");
        Instant at = world.clock.advance(Duration.ofMinutes(1));

        boolean cleared = clear(world, status.user(), at);
        boolean again = clear(world, status.user(), at.plusSeconds(60));

        assertThat(cleared).isTrue();
        assertThat(again).isFalse();
        assertThat(shown(world, status.setAt(), status.user())).isEmpty();
        assertThat(history(world, status.user(), Optional.empty(), 10)).containsExactly(status.ended(at));
    }

    @Test
    default void a_history_is_one_persons_newest_first_page_by_page() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        set(world, world.newPerson(), "another's");
        List<StatusId> ids =
                Stream.of("a", "b", "c").map(text -> set(world, ada, text).id()).toList();

        assertThat(history(world, ada, Optional.empty(), 2))
                .extracting(Status::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(history(world, ada, Optional.of(ids.get(1)), 2))
                .extracting(Status::id)
                .containsExactly(ids.get(0));
    }

    @Test
    default void what_is_shown_is_asked_for_many_at_once() {
        World world = new World(transactions());
        Status adas = set(world, world.newPerson(), "ada's");
        Status bens = set(world, world.newPerson(), "ben's");
        UserId silent = world.newPerson();

        assertThat(shown(world, world.now(), adas.user(), silent, bens.user(), adas.user()))
                .containsExactlyInAnyOrder(adas, bens);
        assertThat(shown(world, world.now())).isEmpty();
    }

    @Test
    default void an_erased_history_leaves_nothing_and_others_alone() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        set(world, ada, "first");
        set(world, ada, "second");
        Status bens = set(world, world.newPerson(), "ben's");

        world.change(stored -> stored.statuses().erase(ada));

        assertThat(history(world, ada, Optional.empty(), 10)).isEmpty();
        assertThat(shown(world, world.now(), ada, bens.user())).containsExactly(bens);
    }

    @Test
    default void a_status_is_somebodys_and_expires_after_it_was_set() {
        World world = new World(transactions());
        Status nobodys = world.samples.status(new UserId(world.newId()), "out");

        Refused.asFault(() -> world.change(stored -> stored.statuses().set(nobodys)));
        Refused.asFault(() -> setFor(world, world.newPerson(), Duration.ZERO));
    }

    private static Status set(World world, UserId user, String text) {
        Status status = world.samples.status(user, text);
        world.change(stored -> stored.statuses().set(status));
        return status;
    }

    private static Status setFor(World world, UserId user, Duration time) {
        Status plain = world.samples.status(user, "out");
        Status status = new Status(
                plain.id(),
                user,
                plain.text(),
                Optional.empty(),
                plain.setAt(),
                Optional.of(plain.setAt().plus(time)),
                Optional.empty());
        world.change(stored -> stored.statuses().set(status));
        return status;
    }

    private static boolean clear(World world, UserId user, Instant at) {
        return world.write(stored -> stored.statuses().clear(user, at));
    }

    private static List<Status> shown(World world, Instant now, UserId... users) {
        return world.list(stored -> stored.statuses().shown(List.of(users), now));
    }

    private static List<Status> history(World world, UserId user, Optional<StatusId> before, int limit) {
        return world.list(stored -> stored.statuses().history(user, before, limit));
    }
}
