package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.FeedFollower;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the followers have in common; that each does the right thing is told elsewhere. */
class FollowingFeedsTest {
    private final Team team = new Team();
    private final ConversationId channel = team.publicChannel(team.ann, "plans").id();

    @Test
    void everything_is_done_once_and_in_order() {
        happen(channel, 450);
        List<Long> done = new ArrayList<>();
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            if (where.equals(channel)) {
                entries.forEach(entry -> done.add(entry.position()));
            }
            return entries.size();
        });

        toTheEnd(follower);
        happen(channel, 1);
        toTheEnd(follower);

        assertThat(done)
                .isEqualTo(LongStream.rangeClosed(1, head(channel)).boxed().toList());
    }

    @Test
    void what_a_crash_took_away_is_done_again() {
        FeedFollower dying = follower(
                team.store.failingCommits(() -> new IllegalStateException("killed")), FollowingFeedsTest::takeNote);
        FeedFollower next = follower(team.store, FollowingFeedsTest::takeNote);

        assertThatThrownBy(dying::step).hasMessage("killed");
        assertThat(notes(channel)).isZero();
        toTheEnd(next);
        toTheEnd(next);

        assertThat(notes(channel)).isEqualTo(head(channel));
    }

    @Test
    void one_feed_that_cannot_be_followed_does_not_keep_the_others_waiting() {
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            if (where.equals(channel)) {
                throw new IllegalStateException("cannot follow this one");
            }
            return takeNote(store, where, entries);
        });

        assertThatThrownBy(follower::step).hasMessage("cannot follow this one");

        assertThat(notes(team.general)).isEqualTo(head(team.general)).isPositive();
        assertThat(notes(channel)).isZero();
    }

    @Test
    void however_many_feeds_cannot_be_followed_the_others_do_not_starve() {
        for (int i = 0; i < 120; i++) {
            team.publicChannel(team.ann, "broken-" + i);
        }
        ConversationId healthy = team.publicChannel(team.ann, "healthy").id();
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            if (!where.equals(healthy)) {
                throw new IllegalStateException("cannot follow this one");
            }
            return takeNote(store, where, entries);
        });

        assertThatThrownBy(follower::step).hasMessage("cannot follow this one");
        assertThatThrownBy(follower::step).hasMessage("cannot follow this one");

        assertThat(notes(healthy)).isEqualTo(head(healthy)).isPositive();
    }

    @Test
    void a_feed_that_cannot_be_followed_rests_longer_each_time() {
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            throw new IllegalStateException("cannot follow this one");
        });
        assertThatThrownBy(follower::step).hasMessage("cannot follow this one");

        for (int seconds : new int[] {1, 2, 4}) {
            team.clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(follower.step()).isFalse();

            team.clock.advance(Duration.ofMillis(1));
            assertThatThrownBy(follower::step).hasMessage("cannot follow this one");
        }
    }

    @Test
    void a_feed_that_can_be_followed_again_has_lost_nothing() {
        AtomicBoolean broken = new AtomicBoolean(true);
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            if (broken.get()) {
                throw new IllegalStateException("cannot follow yet");
            }
            return takeNote(store, where, entries);
        });
        assertThatThrownBy(follower::step).hasMessage("cannot follow yet");

        broken.set(false);
        team.clock.advance(Duration.ofSeconds(1));
        toTheEnd(follower);

        assertThat(notes(channel)).isEqualTo(head(channel));
    }

    @Test
    void what_an_effect_leaves_over_comes_again() {
        happen(channel, 7);
        List<Integer> sizes = new ArrayList<>();
        FeedFollower follower = follower(team.store, (store, where, entries) -> {
            if (where.equals(channel)) {
                sizes.add(entries.size());
                return takeNote(store, where, entries.subList(0, 1));
            }
            return entries.size();
        });

        toTheEnd(follower);

        assertThat(notes(channel)).isEqualTo(head(channel));
        assertThat(sizes).hasSize((int) head(channel)).endsWith(3, 2, 1);
    }

    @Test
    void what_has_moved_is_followed_without_looking_at_everything_which_is_done_now_and_then() {
        FeedFollower follower = follower(team.store, FollowingFeedsTest::takeNote);
        toTheEnd(follower);
        happen(channel, 1);
        happen(team.general, 1);
        long before = notes(team.general);

        follower.moved(List.of(FeedId.of(channel), FeedId.of(team.ann.user())));
        assertThat(follower.step()).isFalse();
        assertThat(notes(channel)).isEqualTo(head(channel));
        assertThat(notes(team.general)).isEqualTo(before);

        happen(channel, 1);
        follower.moved(List.of(FeedId.of(channel)));
        team.clock.advance(Duration.ofSeconds(5));
        toTheEnd(follower);
        assertThat(notes(channel)).isEqualTo(head(channel));
        assertThat(notes(team.general)).isEqualTo(head(team.general));
    }

    @Test
    void a_question_that_is_asked_again_skips_nothing() {
        for (int i = 0; i < 150; i++) {
            team.publicChannel(team.ann, "more-" + i);
        }
        FeedFollower follower = follower(askingTwice(team.store), FollowingFeedsTest::takeNote);

        toTheEnd(follower);
        assertThat(behind()).isEmpty();

        happen(channel, 1);
        follower.moved(List.of(FeedId.of(channel)));
        follower.step();
        assertThat(behind()).isEmpty();
    }

    /** As a store does that has to begin again. */
    private static Transactions askingTwice(Transactions store) {
        return new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                return store.write(work);
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                store.read(query);
                return store.read(query);
            }
        };
    }

    @Test
    void more_feeds_than_are_remembered_are_followed_all_the_same() {
        FeedFollower follower = follower(team.store, FollowingFeedsTest::takeNote);
        toTheEnd(follower);
        follower.moved(
                Stream.generate(UUID::randomUUID).map(FeedId::new).limit(10_000).toList());
        happen(channel, 1);
        follower.moved(List.of(FeedId.of(channel)));

        toTheEnd(follower);
        toTheEnd(follower); // with nothing left to do, everything is looked at

        assertThat(notes(channel)).isEqualTo(head(channel));
    }

    @Test
    void when_all_is_followed_there_is_nothing_to_do() {
        FeedFollower follower = follower(team.store, FollowingFeedsTest::takeNote);

        toTheEnd(follower);

        assertThat(follower.step()).isFalse();
        assertThat(behind()).isEmpty();
    }

    private FeedFollower follower(Transactions store, FeedFollower.Effect effect) {
        return new FeedFollower(store, team.clock, FeedConsumer.ASSISTANTS, effect);
    }

    private static void toTheEnd(FeedFollower follower) {
        while (follower.step()) {
            // There is more.
        }
    }

    /** In another feed, which belongs to no conversation: as many entries as were seen. */
    private static int takeNote(Repositories store, ConversationId where, List<FeedEntry> entries) {
        store.feed()
                .append(entries.stream()
                        .map(entry -> Event.of(
                                notebook(where),
                                EventKind.USER_CHANGED,
                                entry.event().actor(),
                                entry.event().at()))
                        .toList());
        return entries.size();
    }

    private static FeedId notebook(ConversationId where) {
        return new FeedId(
                new UUID(~where.value().getMostSignificantBits(), where.value().getLeastSignificantBits()));
    }

    private long notes(ConversationId where) {
        return head(notebook(where));
    }

    private long head(ConversationId where) {
        return head(FeedId.of(where));
    }

    private long head(FeedId feed) {
        return team.store.read(store -> store.feed().heads(List.of(feed)).get(feed));
    }

    private List<ConversationId> behind() {
        return team.store.read(store -> store.feedPositions().behind(FeedConsumer.ASSISTANTS, Optional.empty(), 10));
    }

    private void happen(ConversationId where, int times) {
        team.store.write(store -> {
            for (int i = 0; i < times; i++) {
                store.feed()
                        .append(List.of(Event.of(
                                        FeedId.of(where),
                                        EventKind.CHANNEL_CHANGED,
                                        team.ann.user(),
                                        team.clock.instant())
                                .in(where)));
            }
            return true;
        });
    }
}
