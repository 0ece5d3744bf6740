package dev.parley.domain.model.message;

/** Whether somebody said it, or it only tells what happened to the channel (joins and leaves of an import). */
public enum MessageKind {
    MESSAGE,
    NOTICE
}
