package dev.parley.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.store.Repositories;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What this adapter does beyond the contracts. */
class InMemoryTransactionsTest {
    private final InMemoryTransactions store = new InMemoryTransactions();
    private final ManualClock clock = new ManualClock();
    private final Samples samples = new Samples(new SequentialIds(), clock);
    private final User ada = samples.person("ada");
    private final Workspace workspace = samples.workspace("Engines");
    private final Channel channel = samples.publicChannel(workspace.id(), "general");

    InMemoryTransactionsTest() {
        store.write(stored -> {
            stored.users().add(ada, Optional.of(Samples.PASSWORD_HASH));
            stored.workspaces().add(workspace);
            stored.channels().add(channel);
            return true;
        });
    }

    @Test
    void appending_without_holding_the_feed_is_refused() {
        assertThatThrownBy(() -> store.write(
                        stored -> stored.messages().append(List.of(samples.message(channel.id(), ada.id(), "Hello")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void taking_a_feed_that_sorts_before_one_that_is_held_is_refused() {
        assertThatThrownBy(() -> store.write(stored -> {
                    stored.feed().lock(List.of(FeedId.of(channel.id())));
                    stored.feed().lock(List.of(FeedId.of(workspace.id())));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fifty_thousand_single_posts_take_seconds_and_pages_stay_fast() {
        for (int i = 0; i < 50_000; i++) {
            store.write(this::post);
        }

        int seen = store.read(stored -> stored.messages()
                .timeline(channel.id(), ada.id(), PageRequest.newest(50))
                .oldestFirst()
                .size());

        assertThat(seen).isEqualTo(50);
    }

    private boolean post(Repositories stored) {
        clock.advance(Duration.ofMillis(1));
        stored.feed()
                .append(List.of(
                        Event.of(FeedId.of(channel.id()), EventKind.MESSAGE_POSTED, ada.id(), clock.instant())));
        return !stored.messages()
                .append(List.of(samples.message(channel.id(), ada.id(), "Hello")))
                .isEmpty();
    }
}
