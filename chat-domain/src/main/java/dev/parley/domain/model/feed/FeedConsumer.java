package dev.parley.domain.model.feed;

/** Who follows the feeds of conversations to do something about what happened, after it happened. */
public enum FeedConsumer {
    NOTIFICATIONS,
    ASSISTANTS
}
