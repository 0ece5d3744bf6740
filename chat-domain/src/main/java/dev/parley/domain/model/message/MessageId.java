package dev.parley.domain.model.message;

/** Identifies a message anywhere, in channels and direct messages; a later message has a higher one. */
public record MessageId(long value) implements Comparable<MessageId> {
    /** Lower than every message's. */
    public static final MessageId NONE = new MessageId(0);

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
