package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever holds a feed is alone with it, and nobody waits for ever. */
public interface FeedLocksContract extends AdapterContract {
    @Test
    default void feeds_locked_in_any_order_do_not_deadlock() {
        World world = new World(transactions());
        List<FeedId> feeds =
                Stream.generate(() -> new FeedId(world.newId())).limit(6).toList();
        int writers = 8;
        long rounds = 15;

        var outcomes = Race.between(writers, writer -> {
            Random random = new Random(writer);
            for (int round = 0; round < rounds; round++) {
                List<FeedId> shuffled = new ArrayList<>(feeds);
                Collections.shuffle(shuffled, random);
                world.change(stored -> {
                    stored.feed().lock(shuffled);
                    stored.feed()
                            .append(shuffled.stream()
                                    .map(feed -> event(world, feed))
                                    .toList());
                });
            }
            return true;
        });

        Map<FeedId, Long> heads = world.read(stored -> stored.feed().heads(feeds));
        Race.answers(outcomes);
        assertThat(heads).hasSize(6).allSatisfy((feed, head) -> assertThat(head).isEqualTo(writers * rounds));
    }

    @Test
    default void events_for_several_feeds_appended_at_once_in_any_order_get_positions_of_their_own() {
        World world = new World(transactions());
        for (int round = 0; round < Duel.ROUNDS; round++) {
            FeedId one = new FeedId(world.newId());
            FeedId two = new FeedId(world.newId());
            List<List<Event>> both = List.of(
                    List.of(event(world, one), event(world, two)), List.of(event(world, two), event(world, one)));

            var outcomes = Duel.of(this, world, (stored, i) -> stored.feed().append(both.get(i)));

            List<FeedEntry> entries =
                    Race.answers(outcomes).stream().flatMap(List::stream).toList();
            for (FeedId feed : List.of(one, two)) {
                assertThat(entries)
                        .filteredOn(entry -> entry.event().feed().equals(feed))
                        .extracting(FeedEntry::position)
                        .containsExactlyInAnyOrder(1L, 2L);
            }
        }
    }

    @Test
    default void whoever_holds_a_feed_sees_all_that_the_holder_before_did() {
        World world = new World(transactions());
        FeedId feed = new FeedId(world.newId());

        var outcomes = Race.between(8, writer -> {
            List<Long> positions = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                positions.add(world.write(stored -> {
                    stored.feed().lock(List.of(feed));
                    long seen = stored.feed().read(feed, 0, 1000).size();
                    long next = stored.feed()
                            .append(List.of(event(world, feed)))
                            .get(0)
                            .position();
                    assertThat(next).isEqualTo(seen + 1);
                    return next;
                }));
            }
            return positions;
        });

        Race.answers(outcomes);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.result().orElseThrow().stream()))
                .hasSize(80)
                .doesNotHaveDuplicates();
    }

    private static Event event(World world, FeedId feed) {
        return Event.of(feed, EventKind.MEMBER_CHANGED, new UserId(feed.value()), world.now());
    }
}
