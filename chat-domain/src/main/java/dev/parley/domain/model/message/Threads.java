package dev.parley.domain.model.message;

import dev.parley.domain.model.user.UserId;

/** The replies to root messages. */
public interface Threads {
    /** The root's replies that are not deleted. */
    MessagePage replies(Message root, UserId viewer, PageRequest request);

    ThreadSummary summary(Message root);
}
