package dev.parley.domain.access;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.store.Transactions;
import java.util.List;
import java.util.Optional;

/**
 * Follows the feeds of all conversations for one consumer: what happened has its effect once, in the order of the feed,
 * whatever stops and starts again, and however many processes follow.
 */
public final class FeedFollower {
    private static final int MOST_FEEDS = 100;
    private static final int MOST_ENTRIES = 200;

    private final Transactions transactions;
    private final FeedConsumer consumer;
    private final Effect effect;

    public FeedFollower(Transactions transactions, FeedConsumer consumer, Effect effect) {
        this.transactions = transactions;
        this.consumer = consumer;
        this.effect = effect;
    }

    /**
     * What is done about the next entries of a conversation's feed. It may run again after a conflict, so it must do
     * nothing outside of the store; what it does there is kept together with the position, or not at all. Feeds that it
     * writes to are locked in one call.
     */
    @FunctionalInterface
    public interface Effect {
        void of(Repositories store, ConversationId conversation, List<FeedEntry> entries);
    }

    /**
     * Takes a step in each of some feeds that are behind, and tells whether there is more to do. One feed's failure
     * does not keep the others waiting; it is thrown at the end.
     */
    public boolean step() {
        List<ConversationId> behind =
                transactions.read(store -> store.feedPositions().behind(consumer, MOST_FEEDS));
        boolean more = behind.size() == MOST_FEEDS;
        Optional<RuntimeException> failure = Optional.empty();
        for (ConversationId conversation : behind) {
            try {
                more |= transactions.<Boolean>write(store -> follow(store, conversation));
            } catch (StoreUnavailable everywhere) {
                throw everywhere;
            } catch (RuntimeException here) {
                failure = Optional.of(failure.orElse(here));
            }
        }
        failure.ifPresent(first -> {
            throw first;
        });
        return more;
    }

    private boolean follow(Repositories store, ConversationId conversation) {
        FeedId feed = FeedId.of(conversation);
        Optional<Long> position = store.feedPositions().take(consumer, feed);
        List<FeedEntry> entries = position.map(after -> store.feed().read(feed, after, MOST_ENTRIES))
                .orElse(List.of());
        if (!entries.isEmpty()) {
            effect.of(store, conversation, entries);
            store.feedPositions()
                    .advance(consumer, feed, entries.get(entries.size() - 1).position());
        }
        return entries.size() == MOST_ENTRIES;
    }
}
