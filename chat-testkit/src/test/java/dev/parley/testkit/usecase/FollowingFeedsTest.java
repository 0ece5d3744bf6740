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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
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
            takeNote(store, where, entries);
        });

        assertThatThrownBy(follower::step).hasMessage("cannot follow this one");

        assertThat(notes(team.general)).isEqualTo(head(team.general)).isPositive();
        assertThat(notes(channel)).isZero();
    }

    @Test
    void when_all_is_followed_there_is_nothing_to_do() {
        FeedFollower follower = follower(team.store, FollowingFeedsTest::takeNote);

        toTheEnd(follower);

        assertThat(follower.step()).isFalse();
        assertThat(behind()).isEmpty();
    }

    private FeedFollower follower(Transactions store, FeedFollower.Effect effect) {
        return new FeedFollower(store, FeedConsumer.ASSISTANTS, effect);
    }

    private static void toTheEnd(FeedFollower follower) {
        while (follower.step()) {
            // There is more.
        }
    }

    /** In another feed, which belongs to no conversation: as many entries as were seen. */
    private static void takeNote(Repositories store, ConversationId where, List<FeedEntry> entries) {
        store.feed()
                .append(entries.stream()
                        .map(entry -> Event.of(
                                notebook(where),
                                EventKind.USER_CHANGED,
                                entry.event().actor(),
                                entry.event().at()))
                        .toList());
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
        return team.store.read(store -> store.feedPositions().behind(FeedConsumer.ASSISTANTS, 10));
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
