package dev.parley.domain.model.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The change feeds. Within a feed positions have no gaps, and their order is the order in which the transactions that
 * made the changes were committed: what a reader has seen up to a position can never grow before it.
 */
public interface Feed {
    /**
     * Keeps every other writer away from these feeds until the transaction ends. Feeds are taken in the order of their
     * ids, whatever the order given; a transaction that needs several takes them in one call.
     */
    void lock(Collection<FeedId> feeds);

    /** Gives each event the next position of its feed, in the order of the list. Takes feeds that are not locked yet. */
    List<FeedEntry> append(List<Event> events);

    /** Entries after a position, ascending. */
    List<FeedEntry> read(FeedId feed, long after, int limit);

    /** The position of each feed's last entry; 0 where nothing happened yet. */
    Map<FeedId, Long> heads(Collection<FeedId> feeds);
}
