package dev.parley.domain.access;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.store.Transactions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Follows the feeds of all conversations for one consumer: what happened has its effect once, in the order of the feed,
 * whatever stops and starts again, and however many processes follow.
 */
public final class FeedFollower {
    private static final int MOST_ENTRIES = 200;

    private final Transactions transactions;
    private final InstantSource clock;
    private final FeedConsumer consumer;
    private final Effect effect;
    private final Agenda agenda;

    public FeedFollower(Transactions transactions, InstantSource clock, FeedConsumer consumer, Effect effect) {
        this.transactions = transactions;
        this.clock = clock;
        this.consumer = consumer;
        this.effect = effect;
        this.agenda = new Agenda(consumer);
    }

    /**
     * What is done about the next entries of a conversation's feed. It may run again after a conflict, so it must do
     * nothing outside of the store; what it does there is kept together with the position, or not at all. Feeds that it
     * writes to are locked in one call.
     */
    @FunctionalInterface
    public interface Effect {
        /** Gives how many of the entries it has dealt with, at least one; the others come again. */
        int of(Repositories store, ConversationId conversation, List<FeedEntry> entries);
    }

    /** Something was appended to these feeds, whosever they are. Quick, and for any thread. */
    public void moved(Collection<FeedId> feeds) {
        agenda.add(feeds);
    }

    /**
     * Takes a step in each of some feeds that are behind, and tells whether there is more to do. One feed's failure
     * does not keep the others waiting; it is thrown at the end.
     */
    public synchronized boolean step() {
        Optional<RuntimeException> failure = Optional.empty();
        for (ConversationId conversation : next()) {
            try {
                follow(conversation);
            } catch (StoreUnavailable everywhere) {
                agenda.forget();
                throw everywhere;
            } catch (RuntimeException here) {
                agenda.failed(conversation, clock.instant());
                failure = Optional.of(failure.orElse(here));
            }
        }
        failure.ifPresent(first -> {
            throw first;
        });
        return agenda.hasMore();
    }

    private List<ConversationId> next() {
        try {
            return agenda.next(transactions, clock.instant());
        } catch (RuntimeException failure) {
            agenda.forget();
            throw failure;
        }
    }

    private void follow(ConversationId conversation) {
        boolean more = transactions.<Boolean>write(store -> follow(store, conversation));
        agenda.followed(conversation);
        if (more) {
            agenda.add(List.of(FeedId.of(conversation)));
        }
    }

    private boolean follow(Repositories store, ConversationId conversation) {
        FeedId feed = FeedId.of(conversation);
        Optional<Long> position = store.feedPositions().take(consumer, feed);
        List<FeedEntry> entries = position.map(after -> store.feed().read(feed, after, MOST_ENTRIES))
                .orElse(List.of());
        if (entries.isEmpty()) {
            return false;
        }
        int done = effect.of(store, conversation, entries);
        store.feedPositions().advance(consumer, feed, entries.get(done - 1).position());
        return done < entries.size() || entries.size() == MOST_ENTRIES;
    }
}
