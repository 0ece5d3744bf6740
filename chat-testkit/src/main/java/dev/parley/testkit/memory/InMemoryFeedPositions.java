package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.feed.FeedPositions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writers run one after the other, so whoever asks for a feed has it. */
final class InMemoryFeedPositions implements FeedPositions {
    private final Transaction transaction;

    InMemoryFeedPositions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<ConversationId> behind(FeedConsumer consumer, Optional<FeedId> after, int limit) {
        return behind(consumer)
                .filter(conversation -> after.filter(
                                passed -> Order.FEEDS.compare(FeedId.of(conversation), passed) <= 0)
                        .isEmpty())
                .sorted(Order.CONVERSATIONS)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ConversationId> behind(FeedConsumer consumer, Collection<FeedId> feeds) {
        return behind(consumer)
                .filter(conversation -> feeds.contains(FeedId.of(conversation)))
                .toList();
    }

    private Stream<ConversationId> behind(FeedConsumer consumer) {
        State state = transaction.read();
        return Stream.<ConversationId>concat(
                        state.channels.values().map(Channel::id),
                        state.directMessages.values().map(DirectMessageChannel::id))
                .filter(conversation -> isBehind(state, consumer, FeedId.of(conversation)));
    }

    @Override
    public Optional<Long> take(FeedConsumer consumer, FeedId feed) {
        return Optional.of(position(transaction.write(), consumer, feed));
    }

    @Override
    public void advance(FeedConsumer consumer, FeedId feed, long position) {
        State state = transaction.write();
        state.feedPositions = state.feedPositions.with(consumer, feed, position);
    }

    private static boolean isBehind(State state, FeedConsumer consumer, FeedId feed) {
        return state.feeds.row(feed).size() > position(state, consumer, feed);
    }

    private static long position(State state, FeedConsumer consumer, FeedId feed) {
        return state.feedPositions.find(consumer, feed).orElse(0L);
    }
}
