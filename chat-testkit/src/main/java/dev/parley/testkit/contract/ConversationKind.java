package dev.parley.testkit.contract;

/** Where messages are. What holds for messages holds in both. */
public enum ConversationKind {
    CHANNEL,
    DIRECT_MESSAGE
}
