package dev.parley.domain.model.message;

import dev.parley.domain.error.Require;
import java.util.Optional;

/**
 * Which part of a list of messages is wanted: its newest end, what is just before or after a message, or the
 * surroundings of one, itself included. The messages named need not exist any more. The limit is 1 to 200.
 */
public record PageRequest(Direction direction, Optional<MessageId> anchor, int limit) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    /** Where a page lies from its anchor. */
    public enum Direction {
        NEWEST,
        OLDEST,
        BEFORE,
        AFTER,
        AROUND
    }

    public PageRequest {
        Require.that(limit >= 1 && limit <= MOST, "limit", "out_of_range", "limit is 1 to " + MOST);
    }

    public static PageRequest newest(int limit) {
        return new PageRequest(Direction.NEWEST, Optional.empty(), limit);
    }

    public static PageRequest oldest(int limit) {
        return new PageRequest(Direction.OLDEST, Optional.empty(), limit);
    }

    public static PageRequest before(MessageId anchor, int limit) {
        return new PageRequest(Direction.BEFORE, Optional.of(anchor), limit);
    }

    public static PageRequest after(MessageId anchor, int limit) {
        return new PageRequest(Direction.AFTER, Optional.of(anchor), limit);
    }

    public static PageRequest around(MessageId anchor, int limit) {
        return new PageRequest(Direction.AROUND, Optional.of(anchor), limit);
    }
}
