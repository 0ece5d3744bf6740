package dev.parley.domain.model.feed;

/** An event with its place in its feed; the first has position 1. */
public record FeedEntry(long position, Event event) {}
