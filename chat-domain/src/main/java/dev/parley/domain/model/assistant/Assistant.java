package dev.parley.domain.model.assistant;

import java.time.Duration;

/**
 * Whoever thinks of the answers: a language model, as a rule. May take long, hence is called outside of transactions, by
 * several threads at once.
 */
public interface Assistant {
    /** The longest that an answer takes, all attempts and the pauses between them included. */
    Duration patience();

    /** Never throws for what the other side does; that is an {@link Reply.Failed}. */
    Reply answer(Prompt prompt);
}
