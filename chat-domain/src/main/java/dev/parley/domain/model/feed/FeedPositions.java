package dev.parley.domain.model.feed;

import dev.parley.domain.model.channel.ConversationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far each consumer has followed the feed of each conversation; 0 where it has not begun. A consumer stores its
 * position in the transaction in which it does what the entries ask for, so that each is done once whatever happens.
 */
public interface FeedPositions {
    /**
     * Conversations in which something happened after the consumer's position, by ascending id, after the given one. The
     * answer costs a look at every feed.
     */
    List<ConversationId> behind(FeedConsumer consumer, Optional<FeedId> after, int limit);

    /** Those of the feeds that are conversations' in which something happened after the consumer's position. */
    List<ConversationId> behind(FeedConsumer consumer, Collection<FeedId> feeds);

    /**
     * Keeps every other process that works for this consumer away from the feed until the transaction ends, and gives
     * the position. Empty, without waiting, while another has it.
     */
    Optional<Long> take(FeedConsumer consumer, FeedId feed);

    /** For whoever has taken the feed. */
    void advance(FeedConsumer consumer, FeedId feed, long position);
}
