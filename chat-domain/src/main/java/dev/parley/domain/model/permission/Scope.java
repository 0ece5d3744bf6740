package dev.parley.domain.model.permission;

/** Where a permission means something, hence where it can be decided. */
public enum Scope {
    /** In the workspace as a whole. */
    WORKSPACE,
    /** In each channel; roles give it for all of them, overrides for one. */
    CHANNEL,
    /** As in channels, and in direct messages, which have no overrides. */
    CONVERSATION
}
