package dev.parley.domain.model.message;

/** How many users reacted with an emoji, and whether the one who asks is among them. */
public record ReactionSummary(Emoji emoji, int count, boolean mine) {}
